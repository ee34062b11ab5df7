import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { GapReport, RollUp } from "../../core/gaps/measure";
import type { KeyArea } from "../../core/scorecard/scorecard";
import { LevelSteps } from "../parts/LevelSteps";
import { usePane } from "../pane-context";
import { KEY_AREAS, toBehindMark, toKeyAreaMean, toLegend } from "./overview-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gap: `0 ${tokens.spacingHorizontalS}`,
    // The words begin where the headings do.
    width: `calc(100% + 2 * ${tokens.spacingHorizontalXS})`,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  name: { overflowWrap: "anywhere" },
  figures: { whiteSpace: "nowrap", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  legend: { display: "block", color: tokens.colorNeutralForeground2 },
  behind: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontWeight: tokens.fontWeightSemibold,
    marginInlineEnd: tokens.spacingHorizontalS,
  },
});

/** A row for each key area: its mean level, last period's, the target, and how many objectives are behind. */
export function KeyAreaList({ gaps }: { readonly gaps: GapReport }): ReactNode {
  const styles = useStyles();
  if (gaps.keyAreas.length === 0) return null;
  return (
    <section aria-labelledby="key-areas">
      <Subtitle2 as="h2" id="key-areas">
        {KEY_AREAS}
      </Subtitle2>
      <Caption1 className={styles.legend}>{toLegend(gaps.previous)}</Caption1>
      <ul className={styles.list}>
        {gaps.keyAreas.map(({ keyArea, figures }) => (
          <li key={keyArea.name}>
            <KeyAreaRow gaps={gaps} keyArea={keyArea} figures={figures} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function KeyAreaRow({
  gaps,
  keyArea,
  figures,
}: {
  readonly gaps: GapReport;
  readonly keyArea: KeyArea;
  readonly figures: RollUp;
}): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const { name } = keyArea;
  return (
    <Button
      appearance="subtle"
      className={styles.row}
      onClick={() => goTo({ page: "scores", show: { kind: "keyArea", name } })}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.figures}>
        {figures.behind > 0 && <Text className={styles.behind}>{toBehindMark(figures.behind)} </Text>}
        <Text>{toKeyAreaMean(figures.mean)}</Text>
      </span>
      <LevelSteps
        now={figures.mean}
        before={figures.previousMean}
        beforeName={gaps.previous?.label ?? null}
        target={figures.wanted}
      />
    </Button>
  );
}
