import { useEffect, useRef, type RefObject } from "react";
import { findShortcut, isRepeatable, toFocusPlace, type ShortcutActions } from "./shortcuts";

/**
 * Listens for the keys of an open objective, while the focus is inside it or on all that is around it: Excel's own key puts it on the pane as
 * a whole, and it is there too when what had it is gone. On any other part of the pane they mean nothing.
 */
export function useShortcuts(place: RefObject<HTMLElement>, actions: ShortcutActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element)) return;
      if (!place.current || !(place.current.contains(target) || target.contains(place.current))) return;
      const shortcut = findShortcut(event, toFocusPlace(target));
      if (!shortcut) return;
      event.preventDefault();
      if (event.repeat && !isRepeatable(shortcut)) return;
      if (shortcut.kind === "score") latest.current.score(shortcut.choice);
      else latest.current[shortcut.kind]();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [place]);
}
