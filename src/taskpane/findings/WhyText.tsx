import { Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
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
  link: { display: "inline-flex", alignItems: "center", minHeight: "24px" },
});

/** Why a check is made, where it comes from, and the way to its page, which opens beside the pane. */
export function WhyText({ meta }: { readonly meta: RuleMeta }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.why}>
      <Text weight="semibold">{meta.title}</Text>
      <Text>{meta.rationale}</Text>
      <Caption1>{`Source: ${meta.source}`}</Caption1>
      <span>
        <Link className={styles.link} href={`help/checks/${meta.id}.html`} target="_blank" rel="noopener">
          More about this check
        </Link>
        <Caption1> (opens in a new window)</Caption1>
      </span>
    </div>
  );
}
