import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Severity } from "../../core/check/finding";
import { toSeverityWord } from "./severity-words";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    // On the line of the sentence behind it.
    alignItems: "baseline",
    gap: tokens.spacingHorizontalXXS,
    "& svg": { alignSelf: "center" },
  },
});

interface SeverityMarkProps {
  readonly severity: Severity;
  /** Whether somebody has accepted the finding; false where it is not given. */
  readonly isAccepted?: boolean;
}

/** How much a finding matters, as a sign and a word, and whether it was accepted. */
export function SeverityMark({ severity, isAccepted = false }: SeverityMarkProps): ReactNode {
  const styles = useStyles();
  return (
    <Text className={styles.mark} weight="semibold" size={200}>
      {isAccepted ? <CheckmarkCircleRegular /> : <SeveritySign severity={severity} />}
      {toSeverityWord(severity, isAccepted)}
    </Text>
  );
}

/** The sign alone. */
export function SeveritySign({ severity }: { readonly severity: Severity }): ReactNode {
  switch (severity) {
    case "error":
      return <ErrorCircleRegular />;
    case "warning":
      return <WarningRegular />;
    case "info":
      return <InfoRegular />;
  }
}
