import { Body1, Caption1, Field, Link, Select, Subtitle2, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import { compareDecimals } from "../../core/amount/decimal";
import type { KpiReview } from "../../core/kpi/review-kpis";
import { toMoneyWords } from "../../core/kpi/figure-words";
import { SAVING_STATUSES, SAVING_TYPES, type SavingStatus, type SavingType } from "../../core/kpi/saving-line";
import { findLinesOf, type PeriodSavings, type Tally } from "../../core/kpi/savings-totals";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { toCountText } from "../parts/numbers";
import { BudgetPicture } from "./BudgetPicture";
import { CumulativeTable } from "./CumulativeTable";
import { useKpiStyles } from "./kpi-styles";
import { SavingLines } from "./SavingLines";
import { SavingsGroups } from "./SavingsGroups";

const STATUS_WORDS: Readonly<Record<SavingStatus, string>> = {
  delivered: "Delivered",
  forecast: "Forecast",
  other: "Another status",
  unstated: "No status",
};
const TYPE_WORDS: Readonly<Record<SavingType, string>> = {
  cashable: "cashable",
  costAvoidance: "cost avoidance",
  other: "of another type",
  unstated: "without a type",
};

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
        {`Savings, ${toCountText(scorecard.savings.length, "line")}`}
      </Subtitle2>
      {shown && (
        <>
          <Field label="Savings of">
            <Select size="small" value={toKey(shown)} onChange={(_, { value }) => setWanted(value)}>
              {[...periods].reverse().map((each) => (
                <option key={toKey(each)} value={toKey(each)}>
                  {each.name ?? "No year told"}
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
  const label = name ?? "no year";
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
        <caption>{`Savings of ${label}`}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Sum</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ status, type }) => {
            const words = type ? `${STATUS_WORDS[status]}, ${TYPE_WORDS[type]}` : `${STATUS_WORDS[status]} in all`;
            const isOpen = opened?.status === status && opened.type === type;
            return (
              <tr key={words}>
                <th scope="row">{type ? `\u2003${words}` : <Text weight="semibold">{words}</Text>}</th>
                <td>
                  <Link
                    as="button"
                    aria-label={`${words}: ${toMoneyWords(tallies[status][type ?? "total"], currency)}, its lines`}
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
          title={`${STATUS_WORDS[opened.status]}${opened.type ? `, ${TYPE_WORDS[opened.type]}` : ""}, ${label}: ${toCountText(lines.length, "line")}`}
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
        <Body1 as="p">
          {`${toMoneyWords(tally.again, currency)} of what is delivered is a recurring saving of an earlier year; ${toMoneyWords(tally.fresh, currency)} is new.`}
        </Body1>
      )}
      {compareDecimals(tally.toCome, "0") !== 0 && (
        <Body1 as="p">
          {`Whole years would bring ${toMoneyWords(tally.toCome, currency)} on top of what was delivered in parts of the year.`}
        </Body1>
      )}
      <Caption1>A forecast is no saving yet, and cost avoidance frees no budget.</Caption1>
    </>
  );
}

function toKey(savings: PeriodSavings | undefined): string {
  return savings?.period?.key ?? "";
}
