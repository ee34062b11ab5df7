import { useEffect, useRef, type ReactNode } from "react";
import type { OpenWorkbookState } from "./use-open-workbook";

interface MessagesProps {
  readonly state: OpenWorkbookState;
}

/**
 * What happened, what is happening, and what has to be decided. It is read out when it changes. News stand at the foot, where
 * there is always room for them, so that nothing moves; what went wrong stands at the top.
 */
export function Messages({ state }: MessagesProps): ReactNode {
  const { busy, message, waiting, say } = state;
  const isProblem = busy === null && message?.kind === "problem";
  const isFootFree = busy === null && (message === null || isProblem);
  return (
    <>
      <div role="status" className={isFootFree ? undefined : "foot"}>
        {busy !== null && <p className="message">{busy}…</p>}
        {busy === null && message !== null && (
          <p className={isProblem ? "message problem" : "message"}>
            <span>{message.text}</span>
            <button type="button" onClick={() => say(null)}>
              Close the message
            </button>
          </p>
        )}
      </div>
      {isFootFree && (
        <footer className="foot hint">
          Excel’s stand-in, with the task pane as users get it. Nothing leaves this page. F6 moves between sheet and
          pane, Shift+F6 to the top.
        </footer>
      )}
      {waiting !== null && <UnsavedQuestion state={state} name={waiting.name} />}
    </>
  );
}

function UnsavedQuestion({ state, name }: MessagesProps & { readonly name: string }): ReactNode {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div role="alertdialog" aria-label="Unsaved changes" aria-describedby="unsaved" className="message question">
      <p id="unsaved">
        {state.opened.name} has changes that were not saved. They are lost when {name} takes its place.
      </p>
      <button ref={first} type="button" onClick={() => state.proceed(true)}>
        Save a copy, then open
      </button>
      <button type="button" onClick={() => state.proceed(false)}>
        Open without saving
      </button>
      <button type="button" onClick={state.stay}>
        Keep this one open
      </button>
    </div>
  );
}
