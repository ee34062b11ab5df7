import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { HighlightCounts } from "../../app/highlight-counts";
import type { ChangePlan } from "../../core/change/change-plan";
import { takePart, toPreview, type PreviewLine } from "../../core/change/preview";
import type { Snapshot } from "../../core/grid/snapshot";
import { AskFirst } from "../parts/AskFirst";
import { toWriteChangesLabel } from "../parts/change-words";
import { toLineText, toMoreLinesLabel, toSummaryText, WHAT_CHANGES } from "./preview-words";
import { SettingLines, toStandingFirst } from "./SettingLines";

/** More lines than this are shown only when they are asked for. */
const PAGE = 200;
const NO_COUNTS: HighlightCounts = new Map();

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalXXS },
});

export interface PlanPreviewProps {
  readonly title: string;
  readonly plan: ChangePlan;
  /** What the plan was made from. */
  readonly snapshot: Snapshot;
  /** What the button says of so many changes; "Write 12 changes" where it is not given. */
  readonly toConfirm?: (changes: number) => string;
  /** Whether it is done whole or not at all. */
  readonly isWhole?: boolean;
  /** How many cells highlights would give which state. */
  readonly highlightCounts?: HighlightCounts;
  /** Does what was agreed: the plan, or a part of it. */
  readonly onConfirm: (agreed: ChangePlan) => void;
  readonly onCancel: () => void;
  /** What is to be said beside what changes. */
  readonly children?: ReactNode;
}

/** Any change before it is made: what holds what before and after, each to be left out where it is not wanted. */
export function PlanPreview(props: PlanPreviewProps): ReactNode {
  const { title, plan, snapshot, isWhole = false, highlightCounts = NO_COUNTS, children } = props;
  const { toConfirm = toWriteChangesLabel } = props;
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(PAGE);
  const lines = toPreview(plan, snapshot);
  const wanted = lines.filter(({ part }) => !leftOut.has(part));
  const parts = new Set(lines.map(({ part }) => part));
  const isUndivided = isWhole || parts.size === 1;
  // What can be left out by itself stays in sight.
  const { first, settings } = isUndivided ? toStandingFirst(lines) : { first: lines, settings: [] };
  const more = Math.min(PAGE, first.length - shown);
  const toggle = (part: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(part)) next.add(part);
    setLeftOut(next);
  };
  const agreed = (): ChangePlan =>
    wanted.length === lines.length ? plan : takePart(plan, new Set(wanted.map(({ part }) => part)));
  return (
    <AskFirst
      title={title}
      confirm={toConfirm(wanted.length)}
      canConfirm={wanted.length > 0}
      onConfirm={() => props.onConfirm(agreed())}
      onCancel={props.onCancel}
    >
      {lines.length !== 1 && <Text>{toSummaryText(lines)}</Text>}
      <ul className={styles.list} aria-label={WHAT_CHANGES}>
        {first.slice(0, shown).map((line, index) => (
          <li key={toKey(line, index)}>
            {isUndivided ? (
              <Text>{toLineText(line, highlightCounts)}</Text>
            ) : (
              <Checkbox
                label={toLineText(line, highlightCounts)}
                checked={!leftOut.has(line.part)}
                onChange={() => toggle(line.part)}
              />
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" onClick={() => setShown(shown + PAGE)}>
          {toMoreLinesLabel(more)}
        </Button>
      )}
      {settings.length > 0 && <SettingLines lines={settings} />}
      {children}
    </AskFirst>
  );
}

/** Lines of one part are told apart by their place. */
function toKey({ part }: PreviewLine, index: number): string {
  return `${part} ${index}`;
}
