import { toColumnLetters } from "../grid/a1";
import type { ColumnKey, ColumnUse, Correction } from "./corrections";
import { ROLE_NAMES } from "./role-names";

/** What somebody said of how a sheet is to be read, in a sentence without its full stop: for lists. */
export function toCorrectionText(correction: Correction): string {
  const sheet = `“${correction.sheet}”`;
  switch (correction.kind) {
    case "sheet":
      return correction.isOurs ? `${sheet} is a score sheet` : `${sheet} is no score sheet`;
    case "headerRow":
      return `${sheet} has its headers in row ${correction.row + 1}`;
    case "column":
      return `${sheet}: ${toColumnText(correction.column)} ${toUseText(correction.use)}`;
    case "confirmed":
      return `${sheet}: how it is read was confirmed`;
  }
}

function toColumnText(key: ColumnKey): string {
  if (key.by === "place") return `column ${toColumnLetters(key.column)}`;
  return key.nth === 1 ? `“${key.header}”` : `“${key.header}” (number ${key.nth} of that name)`;
}

function toUseText(use: ColumnUse | null): string {
  if (!use) return "is not read";
  return `is read as ${ROLE_NAMES[use.role].toLowerCase()}${use.period ? ` for ${use.period.label}` : ""}`;
}
