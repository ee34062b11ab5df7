import { makeStyles } from "@fluentui/react-components";
import { Fragment, type ReactNode } from "react";

const useStyles = makeStyles({ part: { whiteSpace: "nowrap" } });

/** The header line's figures, parted by dots: where the pane is narrow, a line ends between two of them and never within one. */
export function HeadlineText({ parts }: { readonly parts: readonly string[] }): ReactNode {
  const styles = useStyles();
  return parts.map((part, index) => (
    <Fragment key={part}>
      {index > 0 && " · "}
      <span className={styles.part}>{part}</span>
    </Fragment>
  ));
}
