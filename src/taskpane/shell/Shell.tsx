import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { isBesidesTabs, toPageName, toPages, toShown, type Destination } from "../destination";
import { usePane, useSessionPart, useSessionState } from "../pane-context";
import { HeaderLine } from "./HeaderLine";
import { NoticePlaceContext } from "./notice-place";
import { NoticeBar } from "./NoticeBar";
import { PageBoundary } from "./PageBoundary";
import { PageTabs, TABS_HEIGHT } from "./PageTabs";
import { Reading } from "./Reading";
import { OPENING_PAGE, PRODUCT, READING_WORKBOOK } from "./shell-words";

// Asked for at once: it comes while the workbook is read, and the pane itself is there sooner.
const overview = import("../overview/OverviewPage");
const OverviewPage = lazy(() => overview.then((file) => ({ default: file.OverviewPage })));
const ScoresPage = lazy(() => import("../scores/ScoresPage").then((file) => ({ default: file.ScoresPage })));
const FindingsPage = lazy(() => import("../findings/FindingsPage").then((file) => ({ default: file.FindingsPage })));
const ReportsPage = lazy(() => import("../reports/ReportsPage").then((file) => ({ default: file.ReportsPage })));
const KpisPage = lazy(() => import("../kpis/KpisPage").then((file) => ({ default: file.KpisPage })));
const ReadingPage = lazy(() => import("../reading/ReadingPage").then((file) => ({ default: file.ReadingPage })));
const HistoryPage = lazy(() => import("../history/HistoryPage").then((file) => ({ default: file.HistoryPage })));
const HelpPage = lazy(() => import("../help/HelpPage").then((file) => ({ default: file.HelpPage })));

const FindingCount = lazy(() => import("./FindingCount").then((file) => ({ default: file.FindingCount })));
const FollowSheet = lazy(() => import("../follow/FollowSheet").then((file) => ({ default: file.FollowSheet })));
const ReadOnlyBar = lazy(() => import("./ReadOnlyBar").then((file) => ({ default: file.ReadOnlyBar })));
const Tour = lazy(() => import("../tour/Tour").then((file) => ({ default: file.Tour })));
const Writing = lazy(() => import("./Writing").then((file) => ({ default: file.Writing })));
const Unread = lazy(() => import("./Unread").then((file) => ({ default: file.Unread })));
const NothingKnown = lazy(() => import("./NothingKnown").then((file) => ({ default: file.NothingKnown })));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  page: {
    flex: 1,
    minHeight: 0,
    overflowY: "auto",
    // What gets the focus is not to come to lie under a bar that stays at the bottom.
    scrollPaddingBottom: "min(144px, 40%)",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
    outlineStyle: "none",
  },
  tabs: { height: TABS_HEIGHT, flexShrink: 0 },
  // With nothing to show, what is to be said of it stands at the top.
  empty: { order: 1 },
});

/** What is always there, and the page that was chosen. */
export function Shell({ destination: wanted }: { readonly destination: Destination }): ReactNode {
  const styles = useStyles();
  const picture = useSessionPart((state) => state.picture);
  const [noticePlace, setNoticePlace] = useState<HTMLElement | null>(null);
  const hasFailed = useSessionPart(({ notice }) => notice?.kind === "failure");
  const pages = picture === null ? [] : toPages(picture.review.scorecard);
  const destination = toShown(wanted, pages);
  const isBesides = isBesidesTabs(destination.page);
  const isKnown = pages.length > 0;
  return (
    <div className={styles.pane}>
      <HeaderLine />
      <Suspense>
        <Writing />
      </Suspense>
      {picture?.review.snapshot.isReadOnly === true && (
        <Suspense>
          <ReadOnlyBar />
        </Suspense>
      )}
      <Suspense>
        <FindingCount />
      </Suspense>
      {picture === null && <div className={styles.tabs} />}
      {isKnown && <PageTabs page={destination.page} pages={pages} />}
      <main
        className={mergeClasses(styles.page, picture === null && hasFailed && styles.empty)}
        id="page"
        // So that it can take the focus where what had it is gone.
        tabIndex={-1}
        aria-label={isKnown || isBesides ? toPageName(destination.page) : PRODUCT}
      >
        {picture !== null && (isKnown || isBesides) ? (
          <>
            {destination.page !== "scores" && (
              <Suspense>
                <FollowSheet
                  objectives={picture.review.scorecard.objectives}
                  open={null}
                  givesWay={destination.page === "overview"}
                />
              </Suspense>
            )}
            <PageBoundary key={destination.page}>
              <Suspense fallback={<Reading what={OPENING_PAGE} />}>
                <NoticePlaceContext.Provider value={setNoticePlace}>
                  <PageOf destination={destination} picture={picture} />
                </NoticePlaceContext.Provider>
              </Suspense>
            </PageBoundary>
          </>
        ) : picture !== null ? (
          <PageBoundary key="nothing known">
            <Suspense fallback={<Reading what={OPENING_PAGE} />}>
              <NothingKnown picture={picture} />
            </Suspense>
          </PageBoundary>
        ) : (
          <ReadingWorkbook />
        )}
      </main>
      {isKnown && (
        <Suspense>
          <Tour offers={destination.page === "overview" && pages.includes("scores")} />
        </Suspense>
      )}
      <NoticeBar place={noticePlace} />
    </div>
  );
}

/** That the workbook is being read, or was not: why it was not is said below, until that is dismissed. */
function ReadingWorkbook(): ReactNode {
  const { session } = usePane();
  const { progress, doing, notice } = useSessionState();
  if (notice?.kind === "failure") return null;
  if (doing === null) {
    return (
      <Suspense>
        <Unread />
      </Suspense>
    );
  }
  return <Reading what={READING_WORKBOOK} share={progress} onStop={() => session.interrupt()} />;
}

function PageOf({ destination, picture }: { readonly destination: Destination; readonly picture: Picture }): ReactNode {
  switch (destination.page) {
    case "overview":
      return picture.review.scorecard.objectives.length > 0 ? (
        <OverviewPage picture={picture} />
      ) : (
        <NothingKnown picture={picture} />
      );
    case "scores":
      return <ScoresPage picture={picture} destination={destination} />;
    case "findings":
      return <FindingsPage picture={picture} destination={destination} />;
    case "reports":
      return <ReportsPage picture={picture} destination={destination} />;
    case "kpis":
      return <KpisPage picture={picture} />;
    case "reading":
      return <ReadingPage picture={picture} destination={destination} />;
    case "history":
      return <HistoryPage picture={picture} destination={destination} />;
    case "help":
      return <HelpPage picture={picture} />;
  }
}
