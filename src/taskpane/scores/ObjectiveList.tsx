import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import { toListLines, type ListLine } from "./list-lines";
import type { ObjectiveRow } from "./objective-rows";
import { RowContent } from "./RowContent";
import { toRowLabel } from "./row-label";

/** How high a line is before it was drawn and measured, in pixels. */
const LIKELY_HEIGHT = 56;
/** Lines drawn above and below those in sight. */
const SPARE_LINES = 6;
const PAGE_OF_ROWS = 10;

const useStyles = makeStyles({
  scroller: {
    flex: "1 1 0",
    // On a very low pane the page scrolls too, rather than the list vanishing.
    minHeight: "200px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible [aria-selected=true]": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  all: { position: "relative", width: "100%" },
  line: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box" },
  heading: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    ...typographyStyles.body1Strong,
  },
  row: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    // A bar, since a background would have to go with every colour that a row's words may have, in every theme.
    ":hover": { boxShadow: `inset ${tokens.strokeWidthThickest} 0 0 ${tokens.colorNeutralStrokeAccessible}` },
  },
  active: {
    boxShadow: `inset ${tokens.strokeWidthThickest} 0 0 ${tokens.colorCompoundBrandStroke}`,
    // They leave out shadows.
    "@media (forced-colors: active)": { outline: "1px solid Highlight", outlineOffset: "-1px" },
  },
});

interface ListProps {
  readonly rows: readonly ObjectiveRow[];
  /** The key of the row that the arrow keys stand on. */
  readonly active: string | null;
  /** The keys of the objectives that have something not saved. */
  readonly unsaved: ReadonlySet<string>;
  /** Whether the list takes the focus when it appears. */
  readonly takesFocus: boolean;
  readonly onMove: (row: ObjectiveRow) => void;
  readonly onOpen: (row: ObjectiveRow) => void;
}

/** The objectives under their key areas. It is one stop of the Tab key, and draws only what is in sight. */
export function ObjectiveList(props: ListProps): ReactNode {
  const { rows, active, takesFocus, onMove, onOpen } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => toListLines(rows), [rows]);
  const activePlace = Math.max(
    rows.findIndex(({ key }) => key === active),
    0,
  );
  const activeLine = lines.findIndex((line) => line.kind === "row" && line.place === activePlace);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing of it is handed on to parts that remember
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LIKELY_HEIGHT,
    overscan: SPARE_LINES,
    // What the list says is active has to be there, also when it was scrolled out of sight.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), activeLine])].sort((a, b) => a - b),
  });

  useEffect(() => {
    if (takesFocus) scroller.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    virtualizer.scrollToIndex(activeLine, { align: "auto" });
  }, [virtualizer, activeLine]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const activeRow = rows[activePlace];
    const target = findTarget(event.key, activePlace, rows.length);
    if (target !== null && rows[target]) onMove(rows[target]);
    else if (activeRow && (event.key === "Enter" || event.key === " ")) onOpen(activeRow);
    else return;
    event.preventDefault();
  };

  const onClick = ({ target }: MouseEvent): void => {
    const place = target instanceof Element && target.closest("[role=option]")?.getAttribute("data-index");
    const line = lines[Number(place || -1)];
    if (line?.kind === "row") onOpen(line.row);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      tabIndex={0}
      aria-label="Objectives"
      aria-activedescendant={`objective-${activePlace}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.all} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {toDrawnGroups(virtualizer.getVirtualItems(), lines).map(({ name, drawn }) => (
          <div key={`${name} ${drawn[0]?.item.key ?? ""}`} role="group" aria-label={name}>
            {drawn.map(({ item, line }) => (
              <Line
                key={item.key}
                item={item}
                line={line}
                isActive={item.index === activeLine}
                list={props}
                measure={virtualizer.measureElement}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Line({
  item,
  line,
  isActive,
  list,
  measure,
}: {
  readonly item: VirtualItem;
  readonly line: ListLine;
  readonly isActive: boolean;
  readonly list: ListProps;
  readonly measure: (element: Element | null) => void;
}): ReactNode {
  const styles = useStyles();
  const place = { ref: measure, "data-index": item.index, style: { transform: `translateY(${item.start}px)` } };
  if (line.kind === "heading") {
    return (
      <div {...place} className={mergeClasses(styles.line, styles.heading)} aria-hidden="true">
        {`${line.group.name} · ${line.group.count}`}
      </div>
    );
  }
  const { row } = line;
  const isDraft = list.unsaved.has(row.key);
  return (
    <div
      {...place}
      className={mergeClasses(styles.line, styles.row, isActive && styles.active)}
      id={`objective-${line.place}`}
      role="option"
      aria-selected={isActive}
      aria-posinset={line.place + 1}
      aria-setsize={list.rows.length}
      aria-label={toRowLabel(row, isDraft)}
    >
      <RowContent row={row} isDraft={isDraft} />
    </div>
  );
}

/** Where a key moves to from a row; null where it moves nowhere. */
function findTarget(key: string, from: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE_OF_ROWS,
    PageUp: from - PAGE_OF_ROWS,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? null : Math.min(Math.max(target, 0), count - 1);
}

interface DrawnGroup {
  readonly name: string;
  readonly drawn: { readonly item: VirtualItem; readonly line: ListLine }[];
}

/** The lines that are drawn, by the key area that they stand under. */
function toDrawnGroups(items: readonly VirtualItem[], lines: readonly ListLine[]): readonly DrawnGroup[] {
  const groups: DrawnGroup[] = [];
  for (const item of items) {
    const line = lines[item.index];
    if (!line) continue;
    const last = groups.at(-1);
    if (last && last.drawn[0]?.line.group === line.group) last.drawn.push({ item, line });
    else groups.push({ name: line.group.name, drawn: [{ item, line }] });
  }
  return groups;
}
