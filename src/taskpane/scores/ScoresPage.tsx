import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { findNextLabel } from "../../app/new-period";
import type { Picture } from "../../app/picture";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import type { Destination } from "../destination";
import { toCountText, toWholeText } from "../parts/numbers";
import { isFollowing } from "../follow/follow-choice";
import { FollowSheet } from "../follow/FollowSheet";
import { usePane } from "../pane-context";
import { isPending, type Draft } from "./draft";
import { FilterBar } from "./FilterBar";
import { filterRows, NO_FILTERS, toFilters, toOwners, type Filters } from "./filters";
import { findNeighbours } from "./neighbours";
import { Gone } from "./Gone";
import { ObjectiveList } from "./ObjectiveList";
import { toObjectiveRows, type ObjectiveRow } from "./objective-rows";
import { toScoreCell } from "./score-cell";
import { ObjectiveView } from "./ObjectiveView";
import { Unsettled } from "./Unsettled";
import { useDrafts } from "./use-drafts";

const NewRound = lazy(() => import("./NewRound").then((file) => ({ default: file.NewRound })));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, height: "100%" },
  count: { color: tokens.colorNeutralForeground2 },
  none: { display: "grid", justifyItems: "start", gap: tokens.spacingVerticalS },
});

/** What the page shows: the list, or one of its objectives. */
interface Place {
  /** What the pane was led to by this; another destination begins anew. */
  readonly destination: Destination;
  readonly filters: Filters;
  /** The key of the objective that is open; null for the list. */
  readonly open: string | null;
  /** The key of the objective that the list stands on. */
  readonly active: string | null;
  /** Whether the list was come back to, so that the focus goes there. */
  readonly isBack: boolean;
  /** Whether the objective was opened in the pane, so that it takes the focus. */
  readonly isByHand: boolean;
}

/** All objectives with their scores, and one of them opened. */
export function ScoresPage({
  picture,
  destination,
}: {
  readonly picture: Picture;
  readonly destination: Destination;
}): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const drafts = useDrafts();
  const rows = useMemo(() => toObjectiveRows(picture), [picture]);
  const [kept, setPlace] = useState(() => toPlace(destination, rows));
  const place = kept.destination === destination ? kept : toPlace(destination, rows, kept);
  if (place !== kept) setPlace(place);

  const owners = useMemo(() => toOwners(rows), [rows]);
  const shown = useMemo(() => filterRows(rows, place.filters), [rows, place.filters]);
  const { scorecard } = picture.review;
  const newest = findNewestPeriod(scorecard);
  const open = rows.find(({ key }) => key === place.open);
  const openRow = (row: ObjectiveRow): void => {
    setPlace({ ...place, open: row.key, active: row.key, isByHand: true });
    if (newest && isFollowing()) void session.reveal(toScoreCell(row.objective, newest));
  };
  const back = (): void => setPlace({ ...place, open: null, isBack: true });
  // The search box has the focus then, and keeps it.
  const narrow = (filters: Filters): void => setPlace({ ...place, filters, isBack: false });
  const next = findNextLabel(scorecard);
  if (!newest) return <Body1 as="p">The objectives were read, but no score belongs to a year yet.</Body1>;
  return (
    <div className={styles.page}>
      <FollowSheet objectives={scorecard.objectives} open={open?.objective ?? null} givesWay />
      <Unsettled rows={rows} drafts={drafts} />
      {open ? (
        <ObjectiveView
          key={open.key}
          picture={picture}
          newest={newest}
          row={open}
          neighbours={findNeighbours(shown, open.objective)}
          takesFocus={place.isByHand}
          onOpen={openRow}
          onBack={back}
        />
      ) : place.open !== null ? (
        <Gone objective={place.open} drafts={drafts} onBack={back} />
      ) : (
        <>
          <FilterBar
            filters={place.filters}
            keyAreas={scorecard.keyAreas.map(({ name }) => name)}
            owners={owners}
            onChange={narrow}
          />
          <Caption1 className={styles.count} role="status">
            {`${toWholeText(shown.length)} of ${toCountText(rows.length, "objective")}`}
          </Caption1>
          {next !== null && (
            <Suspense>
              <NewRound key={next} review={picture.review} label={next} />
            </Suspense>
          )}
          {shown.length > 0 ? (
            <ObjectiveList
              rows={shown}
              active={place.active}
              unsaved={toUnsaved(rows, drafts.all.values())}
              takesFocus={place.isBack}
              onMove={({ key }) => setPlace({ ...place, active: key })}
              onOpen={openRow}
            />
          ) : (
            <NothingFits onClear={() => narrow(NO_FILTERS)} />
          )}
        </>
      )}
    </div>
  );
}

function NothingFits({ onClear }: { readonly onClear: () => void }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.none}>
      <Body1 as="p">No objective fits the search and the filters together.</Body1>
      <Button onClick={onClear}>Show all objectives</Button>
    </div>
  );
}

function toPlace(destination: Destination, rows: readonly ObjectiveRow[], before?: Place): Place {
  const { show, objective, isFromSheet } =
    destination.page === "scores" ? destination : { show: undefined, objective: undefined, isFromSheet: undefined };
  const open = objective === undefined ? null : (rows[objective]?.key ?? null);
  const filters = isFromSheet && before ? before.filters : toFilters(show);
  return { destination, filters, open, active: open, isBack: false, isByHand: isFromSheet !== true };
}

function toUnsaved(rows: readonly ObjectiveRow[], drafts: Iterable<Draft>): ReadonlySet<string> {
  const objectives = new Map(rows.map(({ key, objective }) => [key, objective]));
  const pending = [...drafts].filter((draft) => {
    const objective = objectives.get(draft.objective);
    return objective && isPending(draft, objective);
  });
  return new Set(pending.map(({ objective }) => objective));
}
