/** Where the pages of help are, beside the pane's own. */
export const HELP_LINKS: readonly { readonly words: string; readonly address: string }[] = [
  { words: "User guide", address: "help/guide.html" },
  { words: "Every check, and what to do about it", address: "help/index.html" },
  { words: "What it sends, and what to do if something is wrong", address: "help.html" },
];

export const READ_ON = "Read on";
export const KEYS = "Keys";
export const KEYS_NOTE =
  "They work in an objective that is open, while the focus is in the pane; letters and numbers not while you type in a box. " +
  "With a screen reader, turn on focus mode first. Esc also leads back from Help and History.";
export const KEY_HEADER = "Key";
export const DOES_HEADER = "Does";
export const CHOICES = "On this computer";
export const SHOW_TOUR = "Show the three steps again";
export const NEWS_TITLE = "What is new";

/** What changed for those who use it, the newest first. */
export const NEWS: readonly string[] = [
  "Whose objectives are listed is remembered, and 2/3 is typed as it is written; U goes to the next that is not scored.",
  "Select a row in the sheet and its objective opens here; open one here and its row is selected.",
  "The list finds words of descriptions and comments, and can be narrowed to one owner.",
  "The pane goes with Office's light, dark and high-contrast themes.",
  "A new score sheet can be made for those who have no list yet.",
];
