import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular, InfoRegular, WarningRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Severity } from "../../core/check/finding";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

const WORDS: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", info: "Info" };

/** How much a finding matters, as a sign and a word. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  const styles = useStyles();
  return (
    <Text className={styles.mark} weight="semibold" size={200}>
      <SeveritySign severity={severity} />
      {WORDS[severity]}
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
