import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RuleResult } from "../../core/check/run";
import { SHOW_ALL_FINDINGS, toChosenChecksText } from "./finding-words";
import { isNarrowed, toWholeView, type FindingsView } from "./findings-view";

const useStyles = makeStyles({
  note: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  words: { overflowWrap: "anywhere" },
});

interface NarrowedNoteProps {
  readonly view: FindingsView;
  readonly rules: readonly RuleResult[];
  readonly onChoose: (view: FindingsView) => void;
}

/** Which checks the list is narrowed to, and the way back to all that is open. Nothing where all of it is shown. */
export function NarrowedNote({ view, rules, onChoose }: NarrowedNoteProps): ReactNode {
  const styles = useStyles();
  const { checks } = view;
  if (!isNarrowed(view)) return null;
  const titles = (checks?.ids ?? []).map((id) => rules.find(({ meta }) => meta.id === id)?.meta.title ?? id);
  return (
    <div className={styles.note}>
      {checks && <Text className={styles.words}>{toChosenChecksText(checks.kind, titles)}</Text>}
      <Button size="small" onClick={() => onChoose(toWholeView(view))}>
        {SHOW_ALL_FINDINGS}
      </Button>
    </div>
  );
}
