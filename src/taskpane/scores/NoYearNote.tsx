import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CURRENT_PERIOD, type Period } from "../../core/scorecard/scorecard";
import { NO_YEAR } from "./list-words";
import { WayToReading } from "../reading/WayToReading";

const useStyles = makeStyles({
  note: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Says what it means where the newest scores name no year, and what can be done. Nothing where they name one. */
export function NoYearNote({ newest }: { readonly newest: Period }): ReactNode {
  const styles = useStyles();
  if (newest.key !== CURRENT_PERIOD.key) return null;
  return (
    <div className={styles.note}>
      <Caption1 className={styles.text}>{NO_YEAR}</Caption1>
      <WayToReading />
    </div>
  );
}
