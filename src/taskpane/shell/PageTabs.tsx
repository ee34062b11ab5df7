import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent, type ReactNode } from "react";
import { toPageName, type Destination, type TabbedPage } from "../destination";
import { usePane } from "../pane-context";
import { PAGES_LABEL } from "./shell-words";

/** Room for one line of tabs, kept free until it is known which there are. */
export const TABS_HEIGHT = "26px";

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", minHeight: TABS_HEIGHT, padding: `0 ${tokens.spacingHorizontalXS}` },
  tab: {
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    // Forced colours draw what is transparent too, and every page would be underlined.
    "@media (forced-colors: active)": {
      borderTopColor: "Canvas",
      borderInlineColor: "Canvas",
      borderBottomColor: "Canvas",
    },
  },
  // As wide as it is in bold, so that the others stay where they are when it is chosen.
  words: {
    display: "inline-grid",
    "::after": {
      content: "attr(data-words)",
      height: 0,
      overflow: "hidden",
      visibility: "hidden",
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  chosen: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/**
 * The way from page to page: one stop of the Tab key, with the arrow keys inside. Buttons in a list of tabs do what Fluent's
 * TabList does, without the library that it moves the focus with, a tenth of what the pane loads first.
 */
export function PageTabs({
  page,
  pages,
}: {
  readonly page: Destination["page"];
  readonly pages: readonly TabbedPage[];
}): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const list = useRef<HTMLDivElement>(null);
  const stop = pages.find((each) => each === page) ?? pages[0];
  return (
    <nav aria-label={PAGES_LABEL}>
      <div ref={list} role="tablist" className={styles.list}>
        {pages.map((each) => (
          <Button
            key={each}
            role="tab"
            appearance="subtle"
            size="small"
            aria-selected={each === page}
            tabIndex={each === stop ? 0 : -1}
            className={mergeClasses(styles.tab, each === page && styles.chosen)}
            onClick={() => goTo({ page: each })}
            onKeyDown={(event) => moveFocus(event, list.current)}
          >
            <span className={styles.words} data-words={toPageName(each)}>
              {toPageName(each)}
            </span>
          </Button>
        ))}
      </div>
    </nav>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>, list: HTMLElement | null): void {
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const to = findNext(event.key, tabs.indexOf(event.currentTarget), tabs.length);
  if (to === null) return;
  event.preventDefault();
  tabs[to]?.focus();
}

function findNext(key: string, from: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (from + 1) % count;
    case "ArrowLeft":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
