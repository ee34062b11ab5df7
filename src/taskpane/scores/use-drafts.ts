import { useSyncExternalStore } from "react";
import { usePane } from "../pane-context";
import { toDraftStore, type DraftStore } from "./draft-store";

/** What was entered and is not saved yet, drawn again whenever it changes. */
export function useDrafts(): DraftStore {
  const store = toDraftStore(usePane().session);
  useSyncExternalStore(store.subscribe, () => store.all);
  return store;
}
