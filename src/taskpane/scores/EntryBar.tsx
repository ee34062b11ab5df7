import { Button, Caption1, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useNoticePlace } from "../shell/notice-place";
import { DISCARD } from "../parts/form-words";
import { SAVE, SAVE_AND_NEXT } from "./entry-words";
import type { Ways } from "./neighbours";
import { KEYS } from "./shortcut-words";
import type { Entry } from "./use-entry";
import { WayButtons } from "./WayButtons";

/** Where a bar that stays would leave next to nothing of the page. */
const SMALL_PANE = "@media (max-height: 400px), (max-width: 240px)";

const useStyles = makeStyles({
  // Last of the page and at its bottom, so that it stands in the same place for every objective and whatever is said above it.
  foot: {
    position: "sticky",
    // Down to the pane's edge, over the space that the page keeps from it.
    bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    zIndex: 1,
    order: 1,
    marginTop: "auto",
    display: "flex",
    // What was done is said above the bar, and comes after it by the Tab key: first comes Save.
    flexDirection: "column-reverse",
    // From side to side.
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalM})`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Where the focus comes to it, the page need not make room for it below itself.
    "& button": { scrollMarginBottom: "-144px" },
    [SMALL_PANE]: { display: "contents" },
  },
  bar: {
    display: "grid",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [SMALL_PANE]: { paddingInline: 0 },
  },
  // What was done is in sight all the same.
  notice: {
    [SMALL_PANE]: {
      position: "sticky",
      bottom: `calc(-1 * ${tokens.spacingVerticalM})`,
      zIndex: 1,
      order: 1,
      marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
      backgroundColor: tokens.colorNeutralBackground1,
    },
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // On the narrowest pane they stand in one line.
    "& button": { minWidth: 0 },
  },
  said: { flex: "1 1 128px", minWidth: 0 },
});

interface EntryBarProps {
  readonly entry: Entry;
  readonly ways: Ways;
  /** Whether there is something to be saved or discarded; null where nothing can be entered. */
  readonly hasSomething: boolean | null;
  /** How the entry stands. */
  readonly said: string;
}

/** What is done with an entry, and where one goes from it: always at the bottom of the pane, the same for every objective. */
export function EntryBar({ entry, ways, hasSomething, said }: EntryBarProps): ReactNode {
  const styles = useStyles();
  const noticePlace = useNoticePlace();
  return (
    <div className={styles.foot}>
      <div className={styles.bar}>
        {hasSomething !== null && (
          <div className={styles.row}>
            <Button appearance="primary" disabledFocusable={!hasSomething} onClick={() => entry.save("stay")}>
              {SAVE}
            </Button>
            <Tooltip content={KEYS.saveAndNext} relationship="description">
              <Button
                disabledFocusable={!hasSomething}
                aria-keyshortcuts="Control+Enter"
                onClick={() => entry.save("next")}
              >
                {SAVE_AND_NEXT}
              </Button>
            </Tooltip>
            <Button appearance="subtle" disabledFocusable={!hasSomething} onClick={entry.discard}>
              {DISCARD}
            </Button>
          </div>
        )}
        <div className={styles.row}>
          <WayButtons ways={ways} onGo={entry.go} />
          <Caption1 role="status" className={styles.said}>
            {said}
          </Caption1>
        </div>
      </div>
      <div ref={noticePlace} className={styles.notice} />
    </div>
  );
}
