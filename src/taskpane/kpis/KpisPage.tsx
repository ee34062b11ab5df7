import { Body1, Subtitle2 } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findNewestKpiPeriod } from "../../core/check/kpi-report";
import { reviewKpis } from "../../core/kpi/review-kpis";
import { CellAt } from "../parts/CellAt";
import { FindingLine } from "../scores/FindingLine";
import { BackingSection } from "./BackingSection";
import { toKpiFindings } from "./kpi-findings";
import { KpiItem } from "./KpiItem";
import { useKpiStyles } from "./kpi-styles";
import { SavingsSection } from "./SavingsSection";
import { SignOffSection } from "./SignOffSection";
import { ToldNote } from "./ToldNote";
import { ABOUT_SAVINGS, toKpisHeading, toUncountedText } from "./kpi-words";

// The header line tells of KPIs where there is nothing else: it comes with the page.
export { KpiHeadline } from "./KpiHeadline";

/** KPIs with what came of them, savings, whether the two agree, and who signed them off. */
export function KpisPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useKpiStyles();
  const { scorecard } = picture.review;
  const kpis = reviewKpis(scorecard);
  const newest = findNewestKpiPeriod(scorecard);
  const { byKpi, ofSavings } = toKpiFindings(scorecard, picture.checks.findings);
  return (
    <div className={styles.page}>
      <ToldNote reading={picture.review.reading} />
      {kpis.kpis.length > 0 && (
        <section className={styles.section} aria-labelledby="kpis">
          <Subtitle2 as="h2" id="kpis">
            {toKpisHeading(kpis.kpis.length, newest?.label ?? null)}
          </Subtitle2>
          <ul className={styles.list}>
            {kpis.kpis.map((each) => (
              <KpiItem key={each.kpi.index} outcomes={each} newest={newest} findings={byKpi.get(each.kpi) ?? []} />
            ))}
          </ul>
        </section>
      )}
      {scorecard.savings.length > 0 && (
        <SavingsSection scorecard={scorecard} review={kpis}>
          {ofSavings.length > 0 && (
            <ul className={styles.findings} aria-label={ABOUT_SAVINGS}>
              {ofSavings.map((finding) => (
                <FindingLine
                  key={`${finding.rule} ${finding.at.row},${finding.at.column}`}
                  finding={finding}
                  onMended={stay}
                />
              ))}
            </ul>
          )}
          {kpis.savings.uncounted.map(({ saving }) => (
            <Body1 as="p" key={saving.index}>
              {toUncountedText(saving.saving.text)}
              <CellAt at={saving.saving.at} />
            </Body1>
          ))}
        </SavingsSection>
      )}
      {scorecard.savings.length > 0 && kpis.kpis.length > 0 && <BackingSection scorecard={scorecard} review={kpis} />}
      <SignOffSection review={picture.review} />
    </div>
  );
}

/** What was mended leaves its line; the page stays where it is. */
function stay(): void {
  // Nothing is closed.
}
