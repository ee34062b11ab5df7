import { makeStyles, typographyStyles } from "@fluentui/react-components";
import { forwardRef, type ReactNode } from "react";

const useStyles = makeStyles({
  2: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere" },
  3: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
});

interface HeadingProps {
  readonly level: 2 | 3;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A heading that can take the focus when the button that had it is gone. */
export const Heading = forwardRef<HTMLHeadingElement, HeadingProps>(function Heading({ level, ...rest }, ref) {
  const styles = useStyles();
  const Tag = `h${level}` as const;
  return <Tag {...rest} className={styles[level]} ref={ref} tabIndex={-1} />;
});
