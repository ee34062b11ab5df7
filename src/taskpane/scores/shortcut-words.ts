/** How the keys of an open objective are written. */
export const KEYS = {
  score: "1 to 5",
  pair: "2 / 3",
  between: "B",
  notApplicable: "N",
  comment: "C",
  saveAndNext: "Ctrl+Enter",
  saveAndNextOpen: "Ctrl+Shift+Enter",
  previous: "Alt+Up",
  next: "Alt+Down",
  nextOpen: "U",
  back: "Esc",
  sheet: "F6",
} as const;

/** What each of them does, in the order that help and tooltips have. */
const DOES: Readonly<Record<keyof typeof KEYS, string>> = {
  score: "score",
  pair: "score between two levels, as it is written",
  between: "next score between two levels",
  notApplicable: "not applicable",
  comment: "comment",
  saveAndNext: "save and next",
  saveAndNextOpen: "save and next not scored",
  previous: "previous",
  next: "next",
  nextOpen: "next not scored",
  back: "out of the comment, then back to the list",
  sheet: "back to the sheet, by Excel's own key",
};

/** The keys of an open objective, as help and tooltips show them. */
export const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = Object.entries(KEYS).map(
  ([name, keys]) => ({ keys, does: DOES[name as keyof typeof KEYS] }),
);

/** The same in a line. */
export const SHORTCUT_HELP = `Keys: ${SHORTCUTS.map(({ keys, does }) => `${keys} ${does}`).join("; ")}.`;
