import { Body1, Caption1, Field, Link, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { compareDecimals } from "../../core/amount/decimal";
import type { KpiReview } from "../../core/kpi/review-kpis";
import { toMoneyWords } from "../../core/kpi/figure-words";
import { SAVING_STATUSES, SAVING_TYPES, type SavingStatus, type SavingType } from "../../core/kpi/saving-line";
import { findLinesOf, type PeriodSavings, type Tally } from "../../core/kpi/savings-totals";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { BudgetPicture } from "./BudgetPicture";
import { CumulativeTable } from "./CumulativeTable";
import { useKpiStyles } from "./kpi-styles";
import { SavingLines } from "./SavingLines";
import { SavingsGroups } from "./SavingsGroups";
import {
  NO_YEAR,
  NO_YEAR_TOLD,
  SAVINGS_OF,
  STATUS_WORDS,
  SUM,
  toAgainText,
  toHeading,
  toLinesTitle,
  toOpenLabel,
  toPeriodCaption,
  toToComeText,
  toTotalName,
  TYPE_WORDS,
  WHAT,
  WHAT_COUNTS,
} from "./savings-words";

interface SavingsSectionProps {
  readonly scorecard: Scorecard;
  readonly review: KpiReview;
  /** What stands under the totals: findings. */
  readonly children: ReactNode;
}

/** What the registers add up to, a period at a time; each total opens the lines that it is made of. */
export function SavingsSection({ scorecard, review, children }: SavingsSectionProps): ReactNode {
  const styles = useKpiStyles();
  const { periods } = review.savings;
  const [wanted, setWanted] = useState<string | null>(null);
  const key =
    wanted ?? toKey([...periods].reverse().find((each) => each.tallies.delivered.lines > 0) ?? periods.at(-1));
  const shown = periods.find((each) => toKey(each) === key) ?? periods.at(-1);
  return (
    <section className={styles.section} aria-labelledby="savings">
      <Subtitle2 as="h2" id="savings">
        {toHeading(scorecard.savings.length)}
      </Subtitle2>
      {shown && (
        <>
          <Field label={SAVINGS_OF}>
            <Select size="small" value={toKey(shown)} onChange={(_, { value }) => setWanted(value)}>
              {[...periods].reverse().map((each) => (
                <option key={toKey(each)} value={toKey(each)}>
                  {each.name ?? NO_YEAR_TOLD}
                </option>
              ))}
            </Select>
          </Field>
          <PeriodTotals key={toKey(shown)} scorecard={scorecard} review={review} savings={shown} />
        </>
      )}
      {children}
      {review.backings.backings.map((backing) => (
        <CumulativeTable key={`${backing.kpi.index} ${backing.types}`} scorecard={scorecard} backing={backing} />
      ))}
    </section>
  );
}

/** A total whose lines are looked at: all of a status, or those of one type. */
interface Opened {
  readonly status: SavingStatus;
  readonly type: SavingType | null;
}

function PeriodTotals({
  scorecard,
  review: {
    savings: { currency },
  },
  savings: { period, name, tallies },
}: {
  readonly scorecard: Scorecard;
  readonly review: KpiReview;
  readonly savings: PeriodSavings;
}): ReactNode {
  const styles = useKpiStyles();
  const [opened, setOpened] = useState<Opened | null>(null);
  const delivered = useMemo(() => findLinesOf(scorecard, { period, status: "delivered" }), [scorecard, period]);
  const lines = useMemo(() => {
    if (!opened) return [];
    const { status, type } = opened;
    return findLinesOf(scorecard, { period, status, ...(type && { type }) });
  }, [scorecard, period, opened]);
  const label = name ?? NO_YEAR;
  const all = useMemo(() => findLinesOf(scorecard, { period }), [scorecard, period]);
  const rows = SAVING_STATUSES.filter((status) => tallies[status].lines > 0).flatMap((status): readonly Opened[] => [
    { status, type: null },
    ...SAVING_TYPES.filter((type) => all.some((line) => line.status === status && line.type === type)).map((type) => ({
      status,
      type,
    })),
  ]);
  return (
    <>
      <table className={styles.table}>
        <caption>{toPeriodCaption(label)}</caption>
        <thead>
          <tr>
            <th scope="col">{WHAT}</th>
            <th scope="col">{SUM}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ status, type }) => {
            const words = toTotalName(STATUS_WORDS[status], type && TYPE_WORDS[type]);
            const isOpen = opened?.status === status && opened.type === type;
            return (
              <tr key={words}>
                <th scope="row">{type ? `\u2003${words}` : <Text weight="semibold">{words}</Text>}</th>
                <td>
                  <Link
                    as="button"
                    aria-label={toOpenLabel(words, toMoneyWords(tallies[status][type ?? "total"], currency))}
                    aria-expanded={isOpen}
                    onClick={() => setOpened(isOpen ? null : { status, type })}
                  >
                    {toMoneyWords(tallies[status][type ?? "total"], currency)}
                  </Link>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Notes tally={tallies.delivered} currency={currency} />
      {opened && (
        <SavingLines
          key={`${opened.status} ${opened.type ?? ""}`}
          title={toLinesTitle(STATUS_WORDS[opened.status], opened.type && TYPE_WORDS[opened.type], label, lines.length)}
          lines={lines}
          currency={currency}
        />
      )}
      {delivered.length > 0 && <BudgetPicture lines={delivered} currency={currency} label={label} />}
      <SavingsGroups scorecard={scorecard} period={period} label={label} currency={currency} />
    </>
  );
}

function Notes({ tally, currency }: { readonly tally: Tally; readonly currency: string }): ReactNode {
  return (
    <>
      {compareDecimals(tally.again, "0") !== 0 && (
        <Body1 as="p">{toAgainText(toMoneyWords(tally.again, currency), toMoneyWords(tally.fresh, currency))}</Body1>
      )}
      {compareDecimals(tally.toCome, "0") !== 0 && (
        <Body1 as="p">{toToComeText(toMoneyWords(tally.toCome, currency))}</Body1>
      )}
      <Caption1>{WHAT_COUNTS}</Caption1>
    </>
  );
}

function toKey(savings: PeriodSavings | undefined): string {
  return savings?.period?.key ?? "";
}
