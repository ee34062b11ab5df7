import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Period } from "../../core/scorecard/scorecard";
import type { Filters } from "./filters";
import { SHOW_ALL, toNothingFits, toStillThere } from "./list-words";

const useStyles = makeStyles({ note: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalS } });

interface NothingFitsProps {
  readonly filters: Filters;
  readonly newest: Period;
  /** How many objectives there are. */
  readonly all: number;
  readonly onClear: () => void;
}

/** What stands in the place of a list that is narrowed to nothing. */
export function NothingFits({ filters, newest, all, onClear }: NothingFitsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <Body1 as="p">{`${toNothingFits(filters, newest)} ${toStillThere(all)}`}</Body1>
      <Button onClick={onClear}>{SHOW_ALL}</Button>
    </div>
  );
}
