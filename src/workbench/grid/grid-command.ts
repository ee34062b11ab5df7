import type { Direction } from "./navigate";

/** A key that was pressed, as the browser tells of it. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key asks of the grid. */
export type GridCommand =
  | { readonly kind: "step" | "jump"; readonly direction: Direction; readonly isExtending: boolean }
  | { readonly kind: "page"; readonly rows: -1 | 1; readonly isExtending: boolean }
  | { readonly kind: "home"; readonly isOfSheet: boolean; readonly isExtending: boolean }
  | { readonly kind: "end"; readonly isExtending: boolean }
  | { readonly kind: "sheet"; readonly by: -1 | 1 }
  | { readonly kind: "select"; readonly what: "rows" | "columns" | "all" }
  /** Null begins with what the cell holds; a text takes its place. */
  | { readonly kind: "edit"; readonly text: string | null }
  | { readonly kind: "clear" };

/** What a key asks of the text that is being typed into a cell. */
export type EditCommand =
  | { readonly kind: "commit"; readonly direction: Direction }
  | { readonly kind: "cancel" }
  | { readonly kind: "newLine" };

const DOWN: Direction = { rows: 1, columns: 0 };
const UP: Direction = { rows: -1, columns: 0 };
const RIGHT: Direction = { rows: 0, columns: 1 };
const LEFT: Direction = { rows: 0, columns: -1 };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowDown: DOWN,
  ArrowUp: UP,
  ArrowRight: RIGHT,
  ArrowLeft: LEFT,
};

/** What a key is called that types something: one character, though it may take two units of a string. */
const IS_LETTER = /^.$/u;

/** The keys of Excel; null for one that the grid leaves to the browser. */
export function findGridCommand(pressed: PressedKey): GridCommand | null {
  const { key, shiftKey: isExtending, altKey } = pressed;
  const isControl = pressed.ctrlKey || pressed.metaKey;
  if (altKey) return null;
  const arrow = ARROWS[key];
  if (arrow) return { kind: isControl ? "jump" : "step", direction: arrow, isExtending };
  switch (key) {
    case "Enter":
      return { kind: "step", direction: isExtending ? UP : DOWN, isExtending: false };
    case "Tab":
      return { kind: "step", direction: isExtending ? LEFT : RIGHT, isExtending: false };
    case "PageDown":
    case "PageUp": {
      const way = key === "PageDown" ? 1 : -1;
      return isControl ? { kind: "sheet", by: way } : { kind: "page", rows: way, isExtending };
    }
    case "Home":
      return { kind: "home", isOfSheet: isControl, isExtending };
    case "End":
      return isControl ? { kind: "end", isExtending } : null;
    case "F2":
      return { kind: "edit", text: null };
    case "Delete":
      return { kind: "clear" };
    case "Backspace":
      return { kind: "edit", text: "" };
    case " ":
      if (isControl) return { kind: "select", what: "columns" };
      return isExtending ? { kind: "select", what: "rows" } : { kind: "edit", text: " " };
    case "a":
      return isControl ? { kind: "select", what: "all" } : { kind: "edit", text: key };
    default:
      return !isControl && IS_LETTER.test(key) ? { kind: "edit", text: key } : null;
  }
}

/** The keys while a cell is typed in; the arrow keys leave it only where typing began it, as in Excel. */
export function findEditCommand(pressed: PressedKey, isTypedOver: boolean): EditCommand | null {
  const { key, shiftKey, altKey } = pressed;
  if (key === "Escape") return { kind: "cancel" };
  if (key === "Enter") return altKey ? { kind: "newLine" } : { kind: "commit", direction: shiftKey ? UP : DOWN };
  if (key === "Tab") return { kind: "commit", direction: shiftKey ? LEFT : RIGHT };
  const arrow = ARROWS[key];
  return isTypedOver && arrow ? { kind: "commit", direction: arrow } : null;
}
