import type { ShortcutActions } from "./shortcuts";

/** How the keys of an open objective are written. */
export const KEYS = {
  score: "1 to 5",
  between: "B",
  notApplicable: "N",
  comment: "C",
  saveAndNext: "Ctrl+Enter",
  previous: "Alt+Up",
  next: "Alt+Down",
  back: "Esc",
} as const satisfies Readonly<Record<keyof ShortcutActions, string>>;

/** The keys of an open objective, as help and tooltips show them. */
export const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: KEYS.score, does: "score" },
  { keys: KEYS.between, does: "between two levels; again for the next pair" },
  { keys: KEYS.notApplicable, does: "not applicable" },
  { keys: KEYS.comment, does: "comment" },
  { keys: KEYS.saveAndNext, does: "save and next" },
  { keys: KEYS.previous, does: "previous" },
  { keys: KEYS.next, does: "next" },
  { keys: KEYS.back, does: "back to the list" },
  { keys: "F6", does: "back to the sheet, by Excel's own key" },
];

/** The same in a line. */
export const SHORTCUT_HELP = `Keys: ${SHORTCUTS.map(({ keys, does }) => `${keys} ${does}`).join(", ")}.`;
