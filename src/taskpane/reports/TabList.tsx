import { Button, Caption1, Checkbox, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { findPaper } from "../../app/paper";
import type { KeptReportChoice } from "../../app/report-choice";
import type { Review } from "../../app/review";
import { toTabLabel, type TabState } from "../../app/tab-state";
import type { TabId } from "../../core/report/tab";
import { usePane } from "../pane-context";
import { CopyButton, type Copied } from "./CopyButton";
import { CLIPBOARD_CLOSED, toCopiedText, toPaperLabel } from "./copy-words";
import { SHOW, toPurposeText, toShowLabel, toStandingText } from "./tab-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  tab: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  // Its box stands under the heading, and what is said of the tab under its name.
  box: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  wide: { gridColumn: "1 / -1", paddingInlineStart: "28px" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
});

interface TabListProps {
  readonly review: Review;
  readonly choice: KeptReportChoice;
  readonly tabs: readonly TabState[];
  /** The tabs that were ticked. */
  readonly wanted: ReadonlySet<TabId>;
  /** Those, and the ones that come along with them. */
  readonly withNeeded: ReadonlySet<TabId>;
  readonly onToggle: (id: TabId) => void;
}

/** The tabs that can be made: what each is for, how it stands, whether it is wanted, and the way to it. */
export function TabList({ review, choice, tabs, wanted, withNeeded, onToggle }: TabListProps): ReactNode {
  const styles = useStyles();
  const [copied, setCopied] = useState<{ readonly id: TabId; readonly result: Copied } | null>(null);
  const { session } = usePane();
  return (
    <ul className={styles.list}>
      {toMakeableFirst(tabs).map((tab) => {
        const { id, sheet, obstacle } = tab;
        const isNeeded = withNeeded.has(id) && !wanted.has(id);
        return (
          <li key={id} className={styles.tab}>
            <Checkbox
              className={styles.box}
              label={toTabLabel(tab)}
              checked={obstacle === null && withNeeded.has(id)}
              disabled={obstacle !== null || isNeeded}
              onChange={() => onToggle(id)}
            />
            <span className={styles.buttons}>
              {obstacle === null && (
                <CopyButton
                  name={toTabLabel(tab)}
                  toPaper={() => findPaper(review, id, choice)}
                  onCopied={(result) => setCopied({ id, result })}
                />
              )}
              {sheet !== null && (
                <Button
                  size="small"
                  aria-label={toShowLabel(sheet)}
                  onClick={() => void session.reveal({ sheet, row: 0, column: 0 })}
                >
                  {SHOW}
                </Button>
              )}
            </span>
            <Text className={styles.wide}>{toStandingText(tab)}</Text>
            <div className={styles.wide} aria-live="polite">
              {copied?.id === id && <CopyResult name={toTabLabel(tab)} result={copied.result} />}
            </div>
            <Caption1 className={styles.wide}>{toPurposeText(id, isNeeded)}</Caption1>
          </li>
        );
      })}
    </ul>
  );
}

/** What cannot be made of this workbook stands last: it is not what one came for. */
function toMakeableFirst(tabs: readonly TabState[]): readonly TabState[] {
  const isMakeable = ({ sheet, obstacle }: TabState): boolean => sheet !== null || obstacle === null;
  return [...tabs.filter(isMakeable), ...tabs.filter((tab) => !isMakeable(tab))];
}

function CopyResult({ name, result }: { readonly name: string; readonly result: Copied }): ReactNode {
  if (result.kind === "copied") {
    return <Text>{toCopiedText(name)}</Text>;
  }
  return (
    <>
      <Text>{CLIPBOARD_CLOSED}</Text>
      <Textarea
        aria-label={toPaperLabel(name)}
        readOnly
        value={result.paper.text}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
    </>
  );
}
