/** The keys of an open objective, as help and tooltips show them. */
export const SHORTCUTS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: "1 to 5", does: "score" },
  { keys: "B", does: "between two levels; again for the next pair" },
  { keys: "N", does: "not applicable" },
  { keys: "C", does: "comment" },
  { keys: "Ctrl+Enter", does: "save and next" },
  { keys: "Alt+Up", does: "previous" },
  { keys: "Alt+Down", does: "next" },
  { keys: "Esc", does: "back to the list" },
  { keys: "F6", does: "back to the sheet, by Excel's own key" },
];

/** The same in a line. */
export const SHORTCUT_HELP = `Keys: ${SHORTCUTS.map(({ keys, does }) => `${keys} ${does}`).join(", ")}.`;
