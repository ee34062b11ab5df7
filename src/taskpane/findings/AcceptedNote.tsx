import { makeStyles, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Acceptance, Finding } from "../../core/check/finding";
import { toDayText } from "../parts/day-text";

const useStyles = makeStyles({ reason: { whiteSpace: "pre-wrap" } });

/** Who accepted a finding, when and why, also where that holds no longer. Nothing where nobody did. */
export function AcceptedNote({ finding: { accepted, lapsed } }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  if (accepted) return <Text className={styles.reason}>{`${toSigned(accepted)}: ${accepted.reason}`}</Text>;
  if (!lapsed) return null;
  const words = `${toSigned(lapsed)}, but a cell that it rests on has changed since. The reason was: ${lapsed.reason}`;
  return <Text className={styles.reason}>{words}</Text>;
}

function toSigned({ by, when }: Acceptance): string {
  const day = `on ${toDayText(when)}`;
  return by === "" ? `Accepted ${day}` : `Accepted by ${by} ${day}`;
}
