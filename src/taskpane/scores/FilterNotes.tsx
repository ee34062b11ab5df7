import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Filters } from "./filters";
import { FORGET_CHOICE, LIST_EVERYONES, toOwnerNote, toUnknownKeyAreaNote, toUnknownOwnerNote } from "./list-words";

const useStyles = makeStyles({
  note: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface FilterNotesProps {
  /** What was chosen, be it there or not. */
  readonly chosen: Filters;
  /** What of it applies. */
  readonly filters: Filters;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** What the user should know of filters that stay, or that no longer fit the workbook, each with the way out of it. */
export function FilterNotes({ chosen, filters, onChange }: FilterNotesProps): ReactNode {
  const everyone = { owner: null };
  return (
    <>
      {filters.owner !== null && (
        <Note text={toOwnerNote(filters.owner)} action={LIST_EVERYONES} onAct={() => onChange(everyone)} />
      )}
      {chosen.owner !== null && filters.owner === null && (
        <Note text={toUnknownOwnerNote(chosen.owner)} action={FORGET_CHOICE} onAct={() => onChange(everyone)} />
      )}
      {chosen.keyArea !== null && filters.keyArea === null && (
        <Note
          text={toUnknownKeyAreaNote(chosen.keyArea)}
          action={FORGET_CHOICE}
          onAct={() => onChange({ keyArea: null })}
        />
      )}
    </>
  );
}

interface NoteProps {
  readonly text: string;
  readonly action: string;
  readonly onAct: () => void;
}

function Note({ text, action, onAct }: NoteProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <Caption1 className={styles.text}>{text}</Caption1>
      <Button size="small" onClick={onAct}>
        {action}
      </Button>
    </div>
  );
}
