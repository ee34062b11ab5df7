import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toPageName, type Destination } from "../destination";
import { OverviewPage } from "../overview/OverviewPage";
import { usePane, useSessionState } from "../pane-context";
import { HeaderLine } from "./HeaderLine";
import { NoticeBar } from "./NoticeBar";
import { PageTabs } from "./PageTabs";
import { Reading } from "./Reading";

const ScoresPage = lazy(() => import("../scores/ScoresPage").then((file) => ({ default: file.ScoresPage })));
const FindingsPage = lazy(() => import("../findings/FindingsPage").then((file) => ({ default: file.FindingsPage })));
const ReportsPage = lazy(() => import("../reports/ReportsPage").then((file) => ({ default: file.ReportsPage })));
const ReadingPage = lazy(() => import("../reading/ReadingPage").then((file) => ({ default: file.ReadingPage })));
const HistoryPage = lazy(() => import("../history/HistoryPage").then((file) => ({ default: file.HistoryPage })));

const FindingCount = lazy(() => import("./FindingCount").then((file) => ({ default: file.FindingCount })));
const ReadOnlyBar = lazy(() => import("./ReadOnlyBar").then((file) => ({ default: file.ReadOnlyBar })));
const Writing = lazy(() => import("./Writing").then((file) => ({ default: file.Writing })));
const NothingKnown = lazy(() => import("./NothingKnown").then((file) => ({ default: file.NothingKnown })));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", overflow: "hidden" },
  page: {
    flex: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: "border-box",
  },
});

/** What is always there, and the page that was chosen. */
export function Shell({ destination }: { readonly destination: Destination }): ReactNode {
  const styles = useStyles();
  const { picture, notice } = useSessionState();
  const isBesides = destination.page === "reading" || destination.page === "history";
  const isKnown = picture !== null && picture.review.scorecard.objectives.length > 0;
  return (
    <div className={styles.pane}>
      <HeaderLine />
      <NoticeBar />
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
      {isKnown && <PageTabs page={destination.page} />}
      <main
        className={styles.page}
        id="page"
        aria-label={isKnown || isBesides ? toPageName(destination.page) : "Maturity scorecard"}
      >
        {picture !== null && (isKnown || isBesides) ? (
          <Suspense fallback={<Reading what="Opening the page" />}>
            <PageOf destination={destination} picture={picture} />
          </Suspense>
        ) : picture !== null ? (
          <Suspense fallback={<Reading what="Opening the page" />}>
            <NothingKnown picture={picture} />
          </Suspense>
        ) : (
          notice?.kind !== "failure" && <ReadingWorkbook />
        )}
      </main>
    </div>
  );
}

function ReadingWorkbook(): ReactNode {
  const { session } = usePane();
  const { progress } = useSessionState();
  return <Reading what="Reading the workbook" share={progress} onStop={() => session.interrupt()} />;
}

function PageOf({ destination, picture }: { readonly destination: Destination; readonly picture: Picture }): ReactNode {
  switch (destination.page) {
    case "overview":
      return <OverviewPage picture={picture} />;
    case "scores":
      return <ScoresPage picture={picture} destination={destination} />;
    case "findings":
      return <FindingsPage picture={picture} />;
    case "reports":
      return <ReportsPage picture={picture} destination={destination} />;
    case "reading":
      return <ReadingPage picture={picture} />;
    case "history":
      return <HistoryPage picture={picture} destination={destination} />;
  }
}
