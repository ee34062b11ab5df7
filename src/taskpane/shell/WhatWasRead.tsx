import { Body1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import type { KeyAreaGap } from "../../core/gaps/key-area-gap";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { toLevelPhrase } from "../../core/scale/level";
import { CellLink } from "../parts/CellLink";
import { toCountText } from "../parts/numbers";

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
        This workbook holds no list of objectives
      </Subtitle2>
      <Body1 as="p">{`It was read all the same: ${toCounts(picture.review.scorecard).join(", ")}.`}</Body1>
      <ul className={styles.list}>
        {assessed.map(({ name, gap }) => (
          <li key={name} className={styles.line}>
            <Text weight="semibold">{name}</Text>
            <Text>
              {toStanding(gap)} <CellLink range={toRange(gap)} />
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What of a workbook was read besides objectives; empty where nothing was. */
export function toCounts({ ladders, assessments, kpis, savings }: Scorecard): readonly string[] {
  return [
    ladders.length > 0 ? toCountText(ladders.length, "ladder") : null,
    assessments.length > 0
      ? toCountText(assessments.length, "assessment of key areas", "assessments of key areas")
      : null,
    kpis.length > 0 ? toCountText(kpis.length, "KPI") : null,
    savings.length > 0 ? toCountText(savings.length, "saving") : null,
  ].filter((count) => count !== null);
}

function toStanding({ level, wanted, state, score }: KeyAreaGap): string {
  const now = level === null ? `Not read: “${score.text.split("\n")[0] ?? ""}”` : toLevelPhrase(level);
  const target = wanted === null ? "" : `, target ${toLevelPhrase(wanted)}`;
  return `${now}${target}${WORDS[state]}`;
}

const WORDS: Readonly<Record<KeyAreaGap["state"], string>> = {
  behind: ", ▼ behind",
  met: ", ✓ met",
  ahead: ", ▲ ahead",
  unknown: "",
};

function toRange({ score }: KeyAreaGap): Parameters<typeof CellLink>[0]["range"] {
  const { sheet, row, column } = score.at;
  return { sheet, top: row, left: column, bottom: row, right: column };
}
