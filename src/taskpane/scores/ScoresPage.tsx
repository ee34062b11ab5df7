import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findNewestPeriod, type Period } from "../../core/scorecard/scorecard";
import type { Destination } from "../destination";
import { isFollowing } from "../follow/follow-choice";
import { FollowSheet } from "../follow/FollowSheet";
import { usePane } from "../pane-context";
import { toDraftKey } from "./draft-store";
import { filterRows, toKnownFilters, toOwners, type Filters } from "./filters";
import { Gone } from "./Gone";
import { findWays } from "./neighbours";
import { NoPeriod } from "./NoPeriod";
import { toObjectiveRows, type ObjectiveRow } from "./objective-rows";
import { ObjectiveView } from "./ObjectiveView";
import { keepOwner } from "./owner-choice";
import { toListAgain, toNarrowed, toOpened, type Place } from "./place";
import { toScoreCell } from "./score-cell";
import { ScoreList } from "./ScoreList";
import { Unsaved } from "./Unsaved";
import { Unsettled } from "./Unsettled";
import { useDrafts } from "./use-drafts";
import { usePlace } from "./use-place";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, height: "100%" },
});

interface ScoresPageProps {
  readonly picture: Picture;
  readonly destination: Destination;
}

/** All objectives with their scores, and one of them opened. */
export function ScoresPage({ picture, destination }: ScoresPageProps): ReactNode {
  const newest = findNewestPeriod(picture.review.scorecard);
  if (!newest) return <NoPeriod />;
  return <ScoresOf picture={picture} destination={destination} newest={newest} />;
}

function ScoresOf({ picture, destination, newest }: ScoresPageProps & { readonly newest: Period }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const drafts = useDrafts();
  const { scorecard } = picture.review;
  const rows = useMemo(() => toObjectiveRows(picture), [picture]);
  const [place, setPlace] = usePlace(destination, rows);

  const names = useMemo(
    () => ({ keyAreas: scorecard.keyAreas.map(({ name }) => name), owners: toOwners(rows) }),
    [scorecard, rows],
  );
  const filters = useMemo(() => toKnownFilters(place.filters, names), [place.filters, names]);
  const shown = useMemo(() => filterRows(rows, filters), [rows, filters]);
  const open = rows.find(({ key }) => key === place.open);
  const findPeriod = ({ period }: Place): Period => scorecard.periods.find(({ key }) => key === period) ?? newest;
  const period = findPeriod(place);

  const goTo = (to: Place, { objective }: ObjectiveRow): void => {
    setPlace(to);
    if (isFollowing()) void session.reveal(toScoreCell(objective, findPeriod(to)));
  };
  const openRow = (row: ObjectiveRow): void => goTo(toOpened(place, row), row);
  const narrow = (change: Partial<Filters>, takesFocus: boolean): void => {
    // What was chosen by hand; what another page asks for is no choice of the user's.
    if (change.owner !== undefined) keepOwner(change.owner);
    setPlace(toNarrowed(place, change, takesFocus));
  };
  const back = (): void => setPlace(toListAgain(place));
  return (
    <div className={styles.page}>
      <FollowSheet objectives={scorecard.objectives} open={open?.objective ?? null} givesWay />
      <Unsettled rows={rows} drafts={drafts} />
      <Unsaved
        rows={rows}
        drafts={drafts}
        inSight={open ? toDraftKey(open.key, period) : null}
        onOpen={(row, { key }) => goTo({ ...toOpened(place, row), period: key }, row)}
      />
      {open ? (
        <ObjectiveView
          key={open.key}
          picture={picture}
          period={period}
          row={open}
          ways={findWays(shown, rows, open.objective, period)}
          takesFocus={place.isByHand}
          onPeriod={({ key }) => setPlace({ ...place, period: key })}
          onOpen={openRow}
          onBack={back}
        />
      ) : place.open !== null ? (
        <Gone objective={place.open} drafts={drafts} onBack={back} />
      ) : (
        <ScoreList
          {...{ review: picture.review, newest, rows, shown, place, filters, names }}
          onNarrow={narrow}
          onMove={({ key }) => setPlace({ ...place, active: key })}
          onOpen={openRow}
        />
      )}
    </div>
  );
}
