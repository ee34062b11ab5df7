import { lazy, Suspense, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { useSessionState } from "../pane-context";

const NoticeMessage = lazy(() => import("./NoticeMessage").then((file) => ({ default: file.NoticeMessage })));

/**
 * What came of the last thing that was done, said to those who see it and to those who hear it.
 * @param props.place where the page shows it; null where it has no place of its own.
 */
export function NoticeBar({ place }: { readonly place: HTMLElement | null }): ReactNode {
  const { notice } = useSessionState();
  const bar = (
    <div aria-live="polite" role="status">
      {notice && (
        <Suspense>
          <NoticeMessage notice={notice} />
        </Suspense>
      )}
    </div>
  );
  return place ? createPortal(bar, place) : bar;
}
