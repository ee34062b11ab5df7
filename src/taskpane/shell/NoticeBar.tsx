import { lazy, Suspense, type ReactNode } from "react";
import { useSessionState } from "../pane-context";

const NoticeMessage = lazy(() => import("./NoticeMessage").then((file) => ({ default: file.NoticeMessage })));

/** What came of the last thing that was done, said to those who see it and to those who hear it. */
export function NoticeBar(): ReactNode {
  const { notice } = useSessionState();
  return (
    <div aria-live="polite" role="status">
      {notice && (
        <Suspense>
          <NoticeMessage notice={notice} />
        </Suspense>
      )}
    </div>
  );
}
