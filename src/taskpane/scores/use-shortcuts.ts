import { useEffect, useRef, type RefObject } from "react";
import { findShortcut, toFocusPlace, type ShortcutActions } from "./shortcuts";

/** Listens for the keys of an open objective, while the focus is inside it: nowhere else do they mean anything. */
export function useShortcuts(place: RefObject<HTMLElement>, actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const element = place.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      const shortcut = findShortcut(event, toFocusPlace(event.target));
      if (!shortcut) return;
      event.preventDefault();
      if (shortcut.kind === "score") latest.current.score(shortcut.choice);
      else latest.current[shortcut.kind]();
    };
    element?.addEventListener("keydown", onKeyDown);
    return () => element?.removeEventListener("keydown", onKeyDown);
  }, [place]);
}
