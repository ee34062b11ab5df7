import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, type ReactNode } from "react";
import { isSameLine, type ListLine } from "./list-lines";
import { toGroupHeading } from "./list-words";
import { RowContent } from "./RowContent";
import { toRowLabel } from "./row-label";

const useStyles = makeStyles({
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

interface ListLineViewProps {
  readonly line: ListLine;
  /** Its place among all lines, and how far down it begins, in pixels. */
  readonly index: number;
  readonly start: number;
  /** How many objectives the list has. */
  readonly setSize: number;
  readonly isActive: boolean;
  /** Whether something of the objective is not saved. */
  readonly isDraft: boolean;
  readonly measure: (element: Element | null) => void;
}

/** One line of the list. It is drawn again only where it looks otherwise: every edit gives the list all its rows anew. */
export const ListLineView = memo(
  function ListLineView({ line, index, start, setSize, isActive, isDraft, measure }: ListLineViewProps): ReactNode {
    const styles = useStyles();
    const place = { ref: measure, "data-index": index, style: { transform: `translateY(${start}px)` } };
    if (line.kind === "heading") {
      return (
        <div {...place} className={mergeClasses(styles.line, styles.heading)} aria-hidden="true">
          {toGroupHeading(line.group.name, line.group.count)}
        </div>
      );
    }
    return (
      <div
        {...place}
        className={mergeClasses(styles.line, styles.row, isActive && styles.active)}
        id={toRowId(line.place)}
        role="option"
        aria-selected={isActive}
        aria-posinset={line.place + 1}
        aria-setsize={setSize}
        aria-label={toRowLabel(line.row, isDraft)}
      >
        <RowContent row={line.row} isDraft={isDraft} />
      </div>
    );
  },
  ({ line, ...rest }, { line: nextLine, ...nextRest }) =>
    isSameLine(line, nextLine) &&
    rest.index === nextRest.index &&
    rest.start === nextRest.start &&
    rest.setSize === nextRest.setSize &&
    rest.isActive === nextRest.isActive &&
    rest.isDraft === nextRest.isDraft &&
    rest.measure === nextRest.measure,
);

/** The id of a row's element, by which the list says which one is active. */
export function toRowId(place: number): string {
  return `objective-${place}`;
}
