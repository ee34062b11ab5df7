import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Currency } from "../../core/amount/amount";
import { toAddress } from "../../core/grid/a1";
import { toMoneyWords } from "../../core/kpi/figure-words";
import { findLineName, toSavingCell, type SavingLine } from "../../core/kpi/saving-line";
import { CellAt } from "../parts/CellAt";
import { useKpiStyles } from "./kpi-styles";
import { usePart } from "./use-part";
import { toLineText } from "./savings-words";

interface SavingLinesProps {
  readonly title: string;
  readonly lines: readonly SavingLine[];
  readonly currency: Currency;
}

/** The lines that a total is made of, each with its cell. A long list comes in parts. */
export function SavingLines({ title, lines, currency }: SavingLinesProps): ReactNode {
  const styles = useKpiStyles();
  const { part, more } = usePart(lines);
  return (
    <div className={styles.section}>
      <Text weight="semibold">{title}</Text>
      <ul className={styles.list} aria-label={title}>
        {part.map((line) => (
          <li key={toAddress(toSavingCell(line))} className={styles.item}>
            <span className={styles.target}>
              {toLineText(findLineName(line.saving), toMoneyWords(line.amount, currency))}{" "}
              <CellAt at={toSavingCell(line)} />
            </span>
          </li>
        ))}
      </ul>
      {more}
    </div>
  );
}
