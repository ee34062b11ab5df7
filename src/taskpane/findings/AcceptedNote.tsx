import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Finding } from "../../core/check/finding";
import { toAcceptanceText, toLapsedText } from "./acceptance-words";

const useStyles = makeStyles({ reason: { whiteSpace: "pre-wrap" } });

/** Who accepted a finding, when and why, also where that holds no longer. Nothing where nobody did. */
export function AcceptedNote({ finding: { accepted, lapsed } }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  if (accepted) return <Text className={styles.reason}>{toAcceptanceText(accepted)}</Text>;
  return lapsed ? <Text className={styles.reason}>{toLapsedText(lapsed)}</Text> : null;
}
