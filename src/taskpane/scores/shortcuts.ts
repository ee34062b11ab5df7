import { LEVEL_CHOICES } from "./score-choices";

/** What keys do in an open objective. */
export interface ShortcutActions {
  readonly score: (choice: string) => void;
  /** Begins a score between two levels as it is written: 2, / and 3. */
  readonly pair: () => void;
  readonly between: () => void;
  readonly notApplicable: () => void;
  readonly comment: () => void;
  readonly leaveText: () => void;
  readonly saveAndNext: () => void;
  readonly saveAndNextOpen: () => void;
  readonly previous: () => void;
  readonly next: () => void;
  readonly nextOpen: () => void;
  readonly back: () => void;
}

/** What a key asks for: a score, or one of the others. */
export type Shortcut =
  { readonly kind: "score"; readonly choice: string } | { readonly kind: Exclude<keyof ShortcutActions, "score"> };

/** Where the focus is: in a text, in a list whose own keys are arrows and letters, or elsewhere. */
export type FocusPlace = "text" | "list" | "elsewhere";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key does, by where it was pressed; null where it does nothing here. */
export function findShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, focus: FocusPlace): Shortcut | null {
  if (key === "Enter" && (ctrlKey || metaKey) && !altKey) return { kind: shiftKey ? "saveAndNextOpen" : "saveAndNext" };
  if (ctrlKey || metaKey) return null;
  if (altKey) return focus === "list" ? null : findMove(key);
  if (key === "Escape") return { kind: focus === "text" ? "leaveText" : "back" };
  return focus === "elsewhere" ? findEntry(key) : null;
}

/** Whether a key that is held down goes on doing what it does: it may run through the list, but not save on the way. */
export function isRepeatable({ kind }: Shortcut): boolean {
  return kind === "previous" || kind === "next";
}

/** Inputs that are pressed, not typed into. */
const PRESSED = new Set(["radio", "checkbox", "button"]);

/** Where the focus is when a key is pressed on an element. */
export function toFocusPlace(element: Element): FocusPlace {
  if (element instanceof HTMLSelectElement) return "list";
  if (element instanceof HTMLTextAreaElement) return "text";
  return element instanceof HTMLInputElement && !PRESSED.has(element.type) ? "text" : "elsewhere";
}

function findMove(key: string): Shortcut | null {
  if (key === "ArrowUp") return { kind: "previous" };
  return key === "ArrowDown" ? { kind: "next" } : null;
}

function findEntry(key: string): Shortcut | null {
  if (LEVEL_CHOICES.includes(key)) return { kind: "score", choice: key };
  switch (key.toLowerCase()) {
    case "/":
      return { kind: "pair" };
    case "b":
      return { kind: "between" };
    case "n":
      return { kind: "notApplicable" };
    case "c":
      return { kind: "comment" };
    case "u":
      return { kind: "nextOpen" };
    default:
      return null;
  }
}
