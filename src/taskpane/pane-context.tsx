import { createContext, useContext, useSyncExternalStore, type ReactNode } from "react";
import type { Session } from "../app/session";
import type { SessionState } from "../app/session-state";
import type { Destination } from "./destination";

/** What every part of the pane may use: the session at work, and the way to another page. */
export interface PaneContext {
  readonly session: Session;
  readonly goTo: (destination: Destination) => void;
  /** Where a page without a tab was opened from. */
  readonly findOrigin: () => Destination;
}

const Context = createContext<PaneContext | null>(null);

/** Hands the session and the way around to everything inside. */
export function PaneProvider({ children, ...pane }: PaneContext & { readonly children: ReactNode }): ReactNode {
  return <Context.Provider value={pane}>{children}</Context.Provider>;
}

/** The session at work and the way to another page. */
export function usePane(): PaneContext {
  const pane = useContext(Context);
  if (!pane) throw new Error("Parts of the pane stand inside a PaneProvider");
  return pane;
}

/** The state of the session, drawn again whenever it changes. */
export function useSessionState(): SessionState {
  return useSessionPart(toWhole);
}

/** A part of the session's state: whoever asks for it is drawn again only where that part is another. */
export function useSessionPart<Part>(toPart: (state: SessionState) => Part): Part {
  const { session } = usePane();
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => toPart(session.state),
  );
}

function toWhole(state: SessionState): SessionState {
  return state;
}
