import { useEffect, type RefObject } from "react";
import type { ReadingDestination } from "../destination";

/** Brings to the top of the page what the pane was led to, and puts the focus on it; nothing where it was led elsewhere. */
export function useSought(place: RefObject<HTMLElement>, sought: ReadingDestination | null): void {
  useEffect(() => {
    if (!sought) return;
    place.current?.focus();
    place.current?.scrollIntoView({ block: "start" });
  }, [place, sought]);
}
