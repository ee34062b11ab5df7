/**
 * What can be asked of the add-in outside of its pane, by the names that manifest.xml and shortcuts.json call it by: from
 * the ribbon, from the menu of a cell, by a shortcut.
 */
export const COMMAND_IDS = ["openPane", "checkScores", "toggleHighlights", "showSummary", "showObjective"] as const;

/** One of the commands. */
export type CommandId = (typeof COMMAND_IDS)[number];
