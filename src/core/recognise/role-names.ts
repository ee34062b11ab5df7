import type { ColumnRole } from "./headers";

/** What a person is told that a column holds. */
export const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  ref: "Number or ref",
  title: "Objective",
  description: "Description",
  score: "Score",
  comment: "Comment",
  action: "Action",
  target: "Target",
  owner: "Owner",
  theme: "Theme",
  keyArea: "Key area",
  part: "Part of the list",
  year: "Year of the row",
};
