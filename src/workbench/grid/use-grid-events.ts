import {
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
} from "react";
import { LAST_COLUMN, LAST_ROW } from "../../core/grid/a1";
import { intersect, type Area } from "../../simulator/workbook/area";
import { toClipboardCells, toClipboardText } from "./clipboard-text";
import { findGridCommand, type GridCommand } from "./grid-command";
import { COLUMN_HEADER } from "./grid-layout";
import { end, home, jump, page, step } from "./navigate";
import { toFarCorner, type Place, type Selection } from "./selection";
import type { SheetView } from "./sheet-view";
import type { SheetEditing } from "./use-sheet-editing";

interface GridEventsOptions {
  readonly view: SheetView;
  readonly selection: Selection;
  readonly editing: SheetEditing;
  readonly scroller: RefObject<HTMLDivElement>;
  /** Shows the next sheet, or the one before. */
  readonly showSheet: (by: -1 | 1) => void;
}

/** What the grid listens to. */
interface GridEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Keys, clicks and the clipboard, as Excel takes them. */
export function useGridEvents({ view, selection, editing, scroller, showSheet }: GridEventsOptions): GridEvents {
  const isDragging = useRef(false);
  const { active, area } = selection;

  const carryOut = (command: GridCommand): void => {
    if (command.kind === "edit") editing.begin(command.text);
    else if (command.kind === "clear") editing.clear();
    else if (command.kind === "sheet") showSheet(command.by);
    else if (command.kind === "select") editing.select(...wholeOf(command.what, selection));
    else {
      const from = command.isExtending ? toFarCorner(selection) : active;
      const to = toTarget(view, from, command, (scroller.current?.clientHeight ?? 0) - 2 * COLUMN_HEADER);
      editing.select(command.isExtending ? active : to, to);
    }
  };
  const selectAt = (event: PointerEvent, isExtending: boolean): void => {
    const place = findPlace(event.target);
    if (place === null || !editing.commit()) return;
    // A header stands for all cells of its row or column.
    const corner = { row: place.row ?? LAST_ROW, column: place.column ?? LAST_COLUMN };
    editing.select(isExtending ? active : { row: place.row ?? 0, column: place.column ?? 0 }, corner);
  };

  return {
    onKeyDown: (event) => {
      const command = findGridCommand(event);
      if (command === null) return;
      event.preventDefault();
      carryOut(command);
    },
    onPointerDown: (event) => {
      if (event.button !== 0 || isTextField(event.target)) return;
      isDragging.current = true;
      selectAt(event, event.shiftKey);
    },
    onPointerMove: (event) => {
      if (event.buttons !== 1) isDragging.current = false;
      const place = isDragging.current ? findPlace(event.target) : null;
      if (place?.row === undefined || place.column === undefined) return;
      const corner = { row: place.row, column: place.column };
      const last = toFarCorner(selection);
      if (corner.row !== last.row || corner.column !== last.column) editing.select(active, corner);
    },
    onPointerUp: () => {
      isDragging.current = false;
    },
    onDoubleClick: (event) => {
      const place = isTextField(event.target) ? null : findPlace(event.target);
      if (place?.row !== undefined && place.column !== undefined) editing.begin(null);
    },
    onCopy: (event) => {
      if (isTextField(event.target)) return;
      event.preventDefault();
      event.clipboardData.setData("text/plain", toClipboardText(textsOf(view, area)));
    },
    onPaste: (event) => {
      const text = isTextField(event.target) ? "" : event.clipboardData.getData("text/plain");
      if (text === "") return;
      event.preventDefault();
      editing.paste(toClipboardCells(text));
    },
  };
}

/** The texts of an area's cells, as far as anything is there. */
function textsOf(view: SheetView, area: Area): string[][] {
  const used = view.sheet.cells.usedArea(true);
  const copied = used === null ? null : intersect(area, used);
  if (copied === null) return [[""]];
  return numbers(copied.top, copied.bottom).map((row) =>
    numbers(copied.left, copied.right).map((column) => view.text(row, column)),
  );
}

type MoveCommand = Extract<GridCommand, { readonly kind: "step" | "jump" | "page" | "home" | "end" }>;

function toTarget(view: SheetView, from: Place, command: MoveCommand, height: number): Place {
  switch (command.kind) {
    case "step":
      return step(view, from, command.direction);
    case "jump":
      return jump(view, from, command.direction);
    case "page":
      return page(view, from, command.rows, height);
    case "home":
      return home(view, from, command.isOfSheet);
    case "end":
      return end(view);
  }
}

/** The first and the last cell of all selected rows or columns, or of the sheet. */
function wholeOf(what: "rows" | "columns" | "all", { area }: Selection): [first: Place, last: Place] {
  const first = { row: what === "rows" ? area.top : 0, column: what === "columns" ? area.left : 0 };
  return [
    first,
    { row: what === "rows" ? area.bottom : LAST_ROW, column: what === "columns" ? area.right : LAST_COLUMN },
  ];
}

/** The row and column that something drawn belongs to; one of them for a header, null for anything else. */
function findPlace(target: EventTarget): Partial<Place> | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-row], [data-column]") : null;
  if (element === null) return null;
  const { row, column } = element.dataset as { readonly row?: string; readonly column?: string };
  return {
    ...(row === undefined ? {} : { row: Number(row) }),
    ...(column === undefined ? {} : { column: Number(column) }),
  };
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement;
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
