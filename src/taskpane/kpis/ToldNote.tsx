import { Caption1, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { usePane } from "../pane-context";
import { toHowReadLabel, toToldText } from "./told-words";

const useStyles = makeStyles({
  note: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2 },
  way: { ...typographyStyles.caption1, minHeight: "24px", overflowWrap: "anywhere", textAlign: "start" },
});

/** Says, quietly, that something about savings was told from their cells, and leads to what. Nothing where all was stated. */
export function ToldNote({ scorecard: { readAs } }: { readonly scorecard: Scorecard }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  if (readAs.length === 0) return null;
  const sheets = [...new Set(readAs.map(({ range }) => range.sheet))];
  return (
    <div className={styles.note}>
      <Caption1 className={styles.text}>{toToldText(readAs.length)}</Caption1>
      {sheets.map((sheet) => (
        <Link
          key={sheet}
          as="button"
          className={styles.way}
          onClick={() => goTo({ page: "reading", at: { kind: "sheet", sheet } })}
        >
          {toHowReadLabel(sheet)}
        </Link>
      ))}
    </div>
  );
}
