import { Body1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import type { KeyAreaGap } from "../../core/gaps/key-area-gap";
import { CellLink } from "../parts/CellLink";
import { NO_OBJECTIVES, toKeyAreaStanding, toReadAllTheSameText } from "./nothing-known-words";

const useStyles = makeStyles({
  section: { display: "grid", gap: tokens.spacingVerticalS },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS },
  line: { display: "grid" },
});

/** What a workbook without objectives holds all the same: where its key areas stand, its ladders, KPIs and savings. */
export function WhatWasRead({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const assessed = (picture.gaps?.keyAreas ?? []).flatMap(({ keyArea, assessed: gap }) =>
    gap ? [{ name: keyArea.name, gap }] : [],
  );
  return (
    <section className={styles.section} aria-labelledby="what-was-read">
      <Subtitle2 as="h2" id="what-was-read">
        {NO_OBJECTIVES}
      </Subtitle2>
      <Body1 as="p">{toReadAllTheSameText(picture.review.scorecard)}</Body1>
      <ul className={styles.list}>
        {assessed.map(({ name, gap }) => (
          <li key={name} className={styles.line}>
            <Text weight="semibold">{name}</Text>
            <Text>
              {toKeyAreaStanding(gap)} <CellLink range={toRange(gap)} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

function toRange({ score }: KeyAreaGap): Parameters<typeof CellLink>[0]["range"] {
  const { sheet, row, column } = score.at;
  return { sheet, top: row, left: column, bottom: row, right: column };
}
