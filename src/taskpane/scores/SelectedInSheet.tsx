import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toNameWithin } from "../../app/objective-entry";
import type { ObjectiveRow } from "./objective-rows";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2 },
});

/** Says which objective's row is selected in the sheet, and opens it if that is wanted. */
export function SelectedInSheet({
  row,
  onOpen,
}: {
  readonly row: ObjectiveRow;
  readonly onOpen: (row: ObjectiveRow) => void;
}): ReactNode {
  const styles = useStyles();
  const name = toNameWithin(row.objective);
  return (
    <div className={styles.line}>
      <Caption1 className={styles.text}>{`Selected in the sheet: ${name}`}</Caption1>
      <Button size="small" appearance="transparent" onClick={() => onOpen(row)}>
        {`Open ${name}`}
      </Button>
    </div>
  );
}
