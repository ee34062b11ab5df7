import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SignedWord } from "./score-words";

const useStyles = makeStyles({
  text: { whiteSpace: "nowrap" },
  bad: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  neutral: { color: tokens.colorNeutralForeground2 },
  ahead: { color: tokens.colorBrandForeground1 },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

/** A word with its sign, which is not read out: a screen reader would name the shape of it. */
export function SignedText({ word: { sign, word, tone } }: { readonly word: SignedWord }): ReactNode {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.text, styles[tone])}>
      <span aria-hidden="true">{sign}</span> {word}
    </span>
  );
}
