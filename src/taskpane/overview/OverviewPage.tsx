import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { findNewestPeriod } from "../../core/scorecard/scorecard";
import { DoNext } from "./DoNext";
import { KeyAreaList } from "./KeyAreaList";
import { Standing } from "./Standing";

const NoPeriod = lazy(() => import("./NoPeriod").then((file) => ({ default: file.NoPeriod })));
const NotRead = lazy(() => import("../shell/NotRead").then((file) => ({ default: file.NotRead })));

const useStyles = makeStyles({ page: { display: "grid", gap: tokens.spacingVerticalL } });

/** Where the round stands, key area by key area, and what to do next. */
export function OverviewPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { gaps, review } = picture;
  return (
    <div className={styles.page}>
      {/* Key areas that are assessed as a whole have gaps without a period: of those the objectives have none. */}
      {gaps && findNewestPeriod(review.scorecard) ? (
        <>
          <Standing picture={picture} gaps={gaps} />
          <DoNext picture={picture} gaps={gaps} />
          <KeyAreaList gaps={gaps} />
        </>
      ) : (
        <Suspense>
          <NoPeriod />
        </Suspense>
      )}
      <Suspense>
        <NotRead picture={picture} />
      </Suspense>
    </div>
  );
}
