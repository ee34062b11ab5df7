import { Caption1, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Reading } from "../../core/recognise/reading";
import { usePane } from "../pane-context";
import { toHowReadLabel, toToldText } from "./told-words";

const useStyles = makeStyles({
  note: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2 },
  way: { ...typographyStyles.caption1, minHeight: "24px", overflowWrap: "anywhere", textAlign: "start" },
});

/** Says, quietly, that something about savings was told from their cells, and leads to what. Nothing where all was stated. */
export function ToldNote({ reading }: { readonly reading: Reading }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const told = reading.sheets.flatMap(({ sheet, registers }) =>
    registers.flatMap(({ notes }) => notes.map(() => sheet)),
  );
  if (told.length === 0) return null;
  return (
    <div className={styles.note}>
      <Caption1 className={styles.text}>{toToldText(told.length)}</Caption1>
      {[...new Set(told)].map((sheet) => (
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
