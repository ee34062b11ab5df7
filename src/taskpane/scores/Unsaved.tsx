import { Caption1, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isPending, type Draft } from "./draft";
import { toDraftKey, type DraftStore } from "./draft-store";
import { toDraftName, toMoreUnsaved, UNSAVED } from "./entry-words";
import type { ObjectiveRow } from "./objective-rows";

/** So many are named, and how many more there are: the list marks each. */
const MOST_NAMED = 3;

const useStyles = makeStyles({
  note: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    // It has to be there to be heard, and takes no room before there is anything to say.
    ":empty": { marginBottom: `calc(-1 * ${tokens.spacingVerticalS})` },
  },
  way: { ...typographyStyles.caption1, minHeight: "24px" },
});

interface UnsavedProps {
  readonly rows: readonly ObjectiveRow[];
  readonly drafts: DraftStore;
  /** The key of the draft that is in sight, which says so itself; null where none is. */
  readonly inSight: string | null;
  readonly onOpen: (row: ObjectiveRow, period: Draft["period"]) => void;
}

/** Says what was left without being saved, as soon as it is left, and leads back to it. */
export function Unsaved({ rows, drafts, inSight, onOpen }: UnsavedProps): ReactNode {
  const styles = useStyles();
  const left = [...drafts.all.values()].flatMap((draft) => {
    const row = rows.find(({ key }) => key === draft.objective);
    const isLeft = row && !draft.isSaving && toDraftKey(draft.objective, draft.period) !== inSight;
    return isLeft && isPending(draft, row.objective) ? [{ row, period: draft.period }] : [];
  });
  const more = left.length - MOST_NAMED;
  return (
    <div role="status" className={styles.note}>
      {left.length > 0 && <Caption1>{UNSAVED}</Caption1>}
      {left.slice(0, MOST_NAMED).map(({ row, period }) => (
        <Link key={toDraftKey(row.key, period)} as="button" className={styles.way} onClick={() => onOpen(row, period)}>
          {toDraftName(row.objective, period)}
        </Link>
      ))}
      {more > 0 && <Caption1>{toMoreUnsaved(more)}</Caption1>}
    </div>
  );
}
