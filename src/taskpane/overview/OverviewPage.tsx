import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { DoNext } from "./DoNext";
import { KeyAreaList } from "./KeyAreaList";
import { NO_PERIOD } from "./overview-words";
import { Standing } from "./Standing";

const NotRead = lazy(() => import("../shell/NotRead").then((file) => ({ default: file.NotRead })));

const useStyles = makeStyles({ page: { display: "grid", gap: tokens.spacingVerticalL } });

/** Where the round stands, key area by key area, and what to do next. */
export function OverviewPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { gaps } = picture;
  return (
    <div className={styles.page}>
      {gaps ? (
        <>
          <Standing picture={picture} gaps={gaps} />
          <DoNext picture={picture} gaps={gaps} />
          <KeyAreaList gaps={gaps} />
        </>
      ) : (
        <Body1 as="p">{NO_PERIOD}</Body1>
      )}
      <Suspense>
        <NotRead picture={picture} />
      </Suspense>
    </div>
  );
}
