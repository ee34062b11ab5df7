import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useState, type ReactNode } from "react";
import { findNextLabel } from "../../app/new-period";
import type { Picture } from "../../app/picture";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import type { Destination } from "../destination";
import { toCountText, toWholeText } from "../parts/numbers";
import { useSessionState } from "../pane-context";
import { isPending, type Draft } from "./draft";
import { FilterBar } from "./FilterBar";
import { filterRows, NO_FILTERS, toFilters, type Filters } from "./filters";
import { findNeighbours } from "./neighbours";
import { Gone } from "./Gone";
import { ObjectiveList } from "./ObjectiveList";
import { toObjectiveRows, type ObjectiveRow } from "./objective-rows";
import { ObjectiveView } from "./ObjectiveView";
import { findSelectedRow } from "./selected-objective";
import { SelectedInSheet } from "./SelectedInSheet";
import { Unsettled } from "./Unsettled";
import { useDrafts } from "./use-drafts";

const NewRound = lazy(() => import("./NewRound").then((file) => ({ default: file.NewRound })));

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, height: "100%" },
  count: { color: tokens.colorNeutralForeground2 },
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
  const { selection } = useSessionState();
  const drafts = useDrafts();
  const rows = useMemo(() => toObjectiveRows(picture), [picture]);
  const [kept, setPlace] = useState(() => toPlace(destination, rows));
  const place = kept.destination === destination ? kept : toPlace(destination, rows);
  if (place !== kept) setPlace(place);

  const shown = useMemo(() => filterRows(rows, place.filters), [rows, place.filters]);
  const open = rows.find(({ key }) => key === place.open);
  const openRow = ({ key }: ObjectiveRow): void => setPlace({ ...place, open: key, active: key });
  const back = (): void => setPlace({ ...place, open: null, isBack: true });
  // The search box has the focus then, and keeps it.
  const narrow = (filters: Filters): void => setPlace({ ...place, filters, isBack: false });
  const selected = findSelectedRow(rows, selection);
  const { scorecard } = picture.review;
  const newest = findNewestPeriod(scorecard);
  const next = findNextLabel(scorecard);
  if (!newest) return <Body1 as="p">The objectives were read, but no score belongs to a year yet.</Body1>;
  return (
    <div className={styles.page}>
      {selected && selected !== open && <SelectedInSheet row={selected} onOpen={openRow} />}
      <Unsettled rows={rows} drafts={drafts} />
      {open ? (
        <ObjectiveView
          key={open.key}
          picture={picture}
          newest={newest}
          row={open}
          neighbours={findNeighbours(shown, open.objective)}
          onOpen={openRow}
          onBack={back}
        />
      ) : place.open !== null ? (
        <Gone objective={place.open} drafts={drafts} onBack={back} />
      ) : (
        <>
          <FilterBar filters={place.filters} keyAreas={scorecard.keyAreas.map(({ name }) => name)} onChange={narrow} />
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
  return (
    <div>
      <Body1 as="p">No objective fits the search and the filters together.</Body1>
      <Button onClick={onClear}>Show all objectives</Button>
    </div>
  );
}

function toPlace(destination: Destination, rows: readonly ObjectiveRow[]): Place {
  const { show, objective } = destination.page === "scores" ? destination : { show: undefined, objective: undefined };
  const open = objective === undefined ? null : (rows[objective]?.key ?? null);
  return { destination, filters: toFilters(show), open, active: open, isBack: false };
}

function toUnsaved(rows: readonly ObjectiveRow[], drafts: Iterable<Draft>): ReadonlySet<string> {
  const objectives = new Map(rows.map(({ key, objective }) => [key, objective]));
  const pending = [...drafts].filter((draft) => {
    const objective = objectives.get(draft.objective);
    return objective && isPending(draft, objective);
  });
  return new Set(pending.map(({ objective }) => objective));
}
