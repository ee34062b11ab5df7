import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { readReportChoice, type KeptReportChoice } from "../../app/report-choice";
import { findSettingPlaces } from "../../app/setting-places";
import { findTabStates } from "../../app/tab-state";
import type { ReportsDestination } from "../destination";
import { WayToReading } from "../reading/WayToReading";
import { ChoiceSection } from "./ChoiceSection";
import { HighlightSection } from "./HighlightSection";
import { WITHOUT_SCORES } from "./tab-words";
import { TabsSection } from "./TabsSection";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
  note: { display: "grid", justifyItems: "start" },
});

/** The tabs that can be made, what they are made for, and the highlights in the sheet. */
export function ReportsPage({
  picture,
  destination,
}: {
  readonly picture: Picture;
  readonly destination: ReportsDestination;
}): ReactNode {
  const styles = useStyles();
  const { review } = picture;
  const kept = useMemo(() => readReportChoice(review), [review]);
  const [changed, setChanged] = useState<Partial<KeptReportChoice>>({});
  const choice = useMemo(() => ({ ...kept, ...changed }), [kept, changed]);
  // Planning all tabs takes a moment on large workbooks: once for each picture and choice is enough.
  const tabs = useMemo(() => findTabStates(review, choice), [review, choice]);
  const places = useMemo(() => findSettingPlaces(review), [review]);
  const hasScores = review.scorecard.periods.length > 0;
  return (
    <div className={styles.page}>
      {!hasScores && (
        <div className={styles.note}>
          <Body1 as="p">{WITHOUT_SCORES}</Body1>
          <WayToReading />
        </div>
      )}
      <TabsSection
        review={review}
        tabs={tabs}
        owned={[...picture.ownTabs.values()]}
        choice={choice}
        destination={destination}
        onKept={() => setChanged({})}
      />
      {hasScores && (
        <ChoiceSection
          scorecard={review.scorecard}
          choice={choice}
          places={places}
          onChange={(next) => setChanged(toDifference(kept, next))}
        />
      )}
      {hasScores && <HighlightSection review={review} />}
    </div>
  );
}

/** What differs from what the workbook keeps, so that what does not goes on following the workbook. */
function toDifference(kept: KeptReportChoice, next: KeptReportChoice): Partial<KeptReportChoice> {
  const isSameSet =
    kept.leftOut.size === next.leftOut.size && [...next.leftOut].every((name) => kept.leftOut.has(name));
  return {
    ...(kept.period?.key !== next.period?.key && { period: next.period }),
    ...(kept.compared?.key !== next.compared?.key && { compared: next.compared }),
    ...(kept.against !== next.against && { against: next.against }),
    ...(kept.basis !== next.basis && { basis: next.basis }),
    ...(kept.baseline !== next.baseline && { baseline: next.baseline }),
    ...(!isSameSet && { leftOut: next.leftOut }),
  };
}
