import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findReportSettings } from "../../app/report-settings";
import { findTabStates } from "../../app/tab-state";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import type { ReportsDestination } from "../destination";
import { HighlightSection } from "./HighlightSection";
import { SettingsSection } from "./SettingsSection";
import { TabsSection } from "./TabsSection";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalL },
});

/** The tabs that can be made of the scores, what they use, and the highlights in the sheet. */
export function ReportsPage({
  picture,
  destination,
}: {
  readonly picture: Picture;
  readonly destination: ReportsDestination;
}): ReactNode {
  const styles = useStyles();
  const { review } = picture;
  // Planning all tabs takes a moment on large workbooks: once for each picture is enough.
  const tabs = useMemo(() => findTabStates(review), [review]);
  const settings = useMemo(() => findReportSettings(review), [review]);
  const newest = findNewestPeriod(review.scorecard);
  return (
    <div className={styles.page}>
      {settings && newest ? (
        <>
          <TabsSection
            tabs={tabs}
            owned={[...picture.ownTabs.values()]}
            settings={settings}
            newest={newest.label}
            destination={destination}
          />
          <SettingsSection settings={settings} />
          <HighlightSection review={review} />
        </>
      ) : (
        <Body1 as="p">
          There are no scores to sum up yet. Once a score belongs to a year, its tabs can be made here.
        </Body1>
      )}
    </div>
  );
}
