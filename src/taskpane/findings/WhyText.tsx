import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleMeta } from "../../core/check/rule";

const useStyles = makeStyles({
  why: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Why a check is made, and where it comes from. */
export function WhyText({ meta }: { readonly meta: RuleMeta }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.why}>
      <Text weight="semibold">{meta.title}</Text>
      <Text>{meta.rationale}</Text>
      <Caption1>{`Source: ${meta.source}`}</Caption1>
    </div>
  );
}
