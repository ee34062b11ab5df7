import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { findNextLabel } from "../../app/new-period";
import type { Review } from "../../app/review";
import type { Period } from "../../core/scorecard/scorecard";
import { isPending } from "./draft";
import { FilterBar } from "./FilterBar";
import { FilterNotes } from "./FilterNotes";
import { NO_FILTERS, type FilterNames, type Filters } from "./filters";
import { toShownText } from "./list-words";
import { findListed } from "./neighbours";
import { NewRound } from "./NewRound";
import { NothingFits } from "./NothingFits";
import { NoYearNote } from "./NoYearNote";
import { ObjectiveList } from "./ObjectiveList";
import type { ObjectiveRow } from "./objective-rows";
import type { Place } from "./place";
import { useDrafts } from "./use-drafts";

const useStyles = makeStyles({ count: { color: tokens.colorNeutralForeground2 } });

interface ScoreListProps {
  readonly review: Review;
  readonly newest: Period;
  readonly rows: readonly ObjectiveRow[];
  /** Those of them that fit the filters. */
  readonly shown: readonly ObjectiveRow[];
  readonly place: Place;
  /** What of the place's filters applies. */
  readonly filters: Filters;
  readonly names: FilterNames;
  /** `takesFocus` where what was pressed goes away, so that the list takes the focus. */
  readonly onNarrow: (change: Partial<Filters>, takesFocus: boolean) => void;
  readonly onMove: (row: ObjectiveRow) => void;
  readonly onOpen: (row: ObjectiveRow) => void;
}

/** The list of objectives, what narrows it, and the way to the next round. */
export function ScoreList(props: ScoreListProps): ReactNode {
  const { review, newest, rows, shown, place, filters, names, onNarrow, onMove, onOpen } = props;
  const styles = useStyles();
  const unsaved = useUnsaved(rows);
  const next = findNextLabel(review.scorecard);
  const leave = (change: Partial<Filters>): void => onNarrow(change, true);
  return (
    <>
      <FilterBar filters={filters} names={names} onChange={(change) => onNarrow(change, false)} />
      <Caption1 className={styles.count} role="status">
        {toShownText(shown.length, rows.length)}
      </Caption1>
      <FilterNotes chosen={place.filters} filters={filters} onChange={leave} />
      {next === null ? <NoYearNote newest={newest} /> : <NewRound key={next} review={review} label={next} />}
      {shown.length > 0 ? (
        <ObjectiveList
          rows={shown}
          active={findListed(shown, rows, place.active)}
          unsaved={unsaved}
          focusTurn={place.focusOnList}
          onMove={onMove}
          onOpen={onOpen}
        />
      ) : (
        <NothingFits filters={filters} newest={newest} all={rows.length} onClear={() => leave(NO_FILTERS)} />
      )}
    </>
  );
}

/** The keys of the objectives that have something not saved. */
function useUnsaved(rows: readonly ObjectiveRow[]): ReadonlySet<string> {
  const { all } = useDrafts();
  return useMemo(() => {
    const objectives = new Map(all.size === 0 ? [] : rows.map(({ key, objective }) => [key, objective]));
    const pending = [...all.values()].filter((draft) => {
      const objective = objectives.get(draft.objective);
      return objective && isPending(draft, objective);
    });
    return new Set(pending.map(({ objective }) => objective));
  }, [rows, all]);
}
