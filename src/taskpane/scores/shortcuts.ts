import { LEVEL_CHOICES } from "./score-choices";

/** What keys do in an open objective. */
export interface ShortcutActions {
  readonly score: (choice: string) => void;
  readonly between: () => void;
  readonly notApplicable: () => void;
  readonly comment: () => void;
  readonly saveAndNext: () => void;
  readonly previous: () => void;
  readonly next: () => void;
  readonly back: () => void;
}

/** What a key asks for: a score, or one of the others. */
export type Shortcut =
  { readonly kind: "score"; readonly choice: string } | { readonly kind: Exclude<keyof ShortcutActions, "score"> };

/** Where the focus is: in a text, in a list whose own keys are arrows and letters, or elsewhere. */
export type FocusPlace = "text" | "list" | "elsewhere";

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key does, by where it was pressed; null where it does nothing here. */
export function findShortcut({ key, ctrlKey, metaKey, altKey }: Key, focus: FocusPlace): Shortcut | null {
  if (key === "Enter" && (ctrlKey || metaKey) && !altKey) return { kind: "saveAndNext" };
  if (ctrlKey || metaKey) return null;
  if (altKey) return focus === "list" ? null : findMove(key);
  if (key === "Escape") return { kind: "back" };
  return focus === "elsewhere" ? findEntry(key) : null;
}

/** Where the focus is when a key is pressed on an element. */
export function toFocusPlace(element: Element): FocusPlace {
  if (element instanceof HTMLSelectElement) return "list";
  if (element instanceof HTMLTextAreaElement) return "text";
  return element instanceof HTMLInputElement && element.type !== "radio" ? "text" : "elsewhere";
}

function findMove(key: string): Shortcut | null {
  if (key === "ArrowUp") return { kind: "previous" };
  return key === "ArrowDown" ? { kind: "next" } : null;
}

function findEntry(key: string): Shortcut | null {
  if (LEVEL_CHOICES.includes(key)) return { kind: "score", choice: key };
  switch (key.toLowerCase()) {
    case "b":
      return { kind: "between" };
    case "n":
      return { kind: "notApplicable" };
    case "c":
      return { kind: "comment" };
    default:
      return null;
  }
}
