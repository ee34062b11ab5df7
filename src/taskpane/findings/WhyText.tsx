import { Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleMeta } from "../../core/check/rule";
import { MORE_ABOUT_CHECK, OPENS_IN_NEW_WINDOW, toSourceText } from "./finding-words";

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
      <Caption1>{toSourceText(meta.source)}</Caption1>
      <span>
        <Link className={styles.link} href={`help/checks/${meta.id}.html`} target="_blank" rel="noopener">
          {MORE_ABOUT_CHECK}
        </Link>
        <Caption1>{OPENS_IN_NEW_WINDOW}</Caption1>
      </span>
    </div>
  );
}
