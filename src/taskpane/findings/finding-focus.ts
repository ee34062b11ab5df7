import { useEffect, useRef, useState, type RefObject } from "react";

/** Where the focus goes when what had it is gone. */
export interface FindingFocus {
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly list: RefObject<HTMLDivElement>;
  /** Has the finding at a place of the list focused once it is drawn; the last where there are fewer. */
  readonly focusFinding: (index: number) => void;
  readonly focusHeading: () => void;
}

/** Keeps those who use the keyboard at their place in the list while findings go and come. */
export function useFindingFocus(): FindingFocus {
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ readonly index: number | null } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[data-finding]") ?? [])];
    const item = wanted.index === null ? null : (items[wanted.index] ?? items.at(-1));
    (item ?? heading.current)?.focus();
  }, [wanted]);
  return {
    heading,
    list,
    focusFinding: (index) => setWanted({ index }),
    focusHeading: () => setWanted({ index: null }),
  };
}
