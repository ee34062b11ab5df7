import type { HighlightCounts } from "../../app/highlight-counts";
import { AGAINST_NAME, COMPARED_NAME, LEFT_OUT_PREFIX, PERIOD_NAME } from "../../app/report-choice";
import { WRITTEN_NAME_PREFIX } from "../../app/written-tabs";
import { CORRECTION_NAME_PREFIX } from "../../core/recognise/kept-corrections";
import { BASELINE_NAME, BASIS_NAME } from "../../core/scorecard/settings";
import { toAddress, toColumnLetters } from "../../core/grid/a1";
import { parseConstant } from "../../core/grid/constant";
import { toPlainText } from "../../core/grid/display";
import type { HighlightLine, PreviewLine, TabLine } from "../../core/change/preview";
import { toDayText } from "../parts/day-text";
import { toCountText, toWholeText } from "../parts/numbers";

export const WHAT_CHANGES = "What changes";

/** A line of a preview that is about a setting. */
export type SettingLine = Extract<PreviewLine, { readonly kind: "name" }>;

/** "Show 50 more". */
export function toMoreLinesLabel(lines: number): string {
  return `Show ${toWholeText(lines)} more`;
}

/** One line of a preview, as a sentence without its full stop. */
export function toLineText(line: PreviewLine, counts: HighlightCounts): string {
  switch (line.kind) {
    case "cell":
      return `${toAddress(line.at)}: ${line.before} becomes ${line.after}`;
    case "name":
      return toSettingLineText(line);
    case "tab":
      return toTabText(line);
    case "highlight":
      return toHighlightText(line, counts);
    case "look": {
      const [column, from] = [line.column, line.from].map(toColumnLetters);
      const what = line.what === "copied" ? `as column ${from ?? ""} does` : "as it did before";
      return `${line.sheet}, column ${column ?? ""}: looks ${what}`;
    }
  }
}

/** A setting of a preview, as a sentence without its full stop. */
export function toSettingLineText({ name, before, after }: SettingLine): string {
  return `${toSettingName(name)}: ${toSettingText(name, before)} becomes ${toSettingText(name, after)}`;
}

/** "12 settings kept in this workbook", over the settings themselves. */
export function toSettingsLabel(lines: readonly SettingLine[]): string {
  const isTakenOut = lines.every(({ after }) => after === null);
  return `${toCountText(lines.length, "setting")} ${isTakenOut ? "taken out of" : "kept in"} this workbook`;
}

/** All lines in a few words: "12 cells on 2 sheets, 1 setting." */
export function toSummaryText(lines: readonly PreviewLine[]): string {
  const cells = lines.flatMap((line) => (line.kind === "cell" ? [line.at] : []));
  const sheets = new Set(cells.map(({ sheet }) => sheet.toLowerCase())).size;
  const count = (kind: PreviewLine["kind"]): number => lines.filter((line) => line.kind === kind).length;
  const parts = [
    cells.length > 0 ? `${toCountText(cells.length, "cell")} on ${toCountText(sheets, "sheet")}` : "",
    count("tab") > 0 ? toCountText(count("tab"), "tab") : "",
    count("name") > 0 ? toCountText(count("name"), "setting") : "",
    count("look") > 0 ? `the look of ${toCountText(count("look"), "column")}` : "",
    count("highlight") > 0 ? `the highlights of ${toCountText(count("highlight"), "sheet")}` : "",
  ];
  const text = parts.filter((part) => part !== "").join(", ");
  return text === "" ? "Nothing would change." : `${text}.`;
}

function toTabText({ sheet, what, cells }: TabLine): string {
  const count = toCountText(cells ?? 0, "cell");
  switch (what) {
    case "new":
      return `${sheet}: a new tab with ${count}`;
    case "rewritten":
      return `${sheet}: written anew, ${count} ${cells === 1 ? "changes" : "change"}`;
    case "removed":
      return `${sheet}: removed, with ${count}`;
    case "restored":
      return `${sheet}: put back as it stood`;
  }
}

function toHighlightText({ sheet, rules }: HighlightLine, counts: HighlightCounts): string {
  if (rules.after === 0) return `${sheet}: its highlights are taken away`;
  const states = Object.entries(counts.get(sheet) ?? {}).filter(([, count]) => count > 0);
  const told = states.map(([state, count]) => `${toCountText(count, "cell")} ${state}`).join(", ");
  return `${sheet}: ${rules.before > 0 ? "highlighted anew" : "highlighted"}${told === "" ? "" : `, ${told}`}`;
}

function toSettingName(name: string): string {
  const known = name.toLowerCase();
  if (known === BASELINE_NAME) return "The baseline";
  if (known === BASIS_NAME) return "How a score between two levels counts";
  if (known === PERIOD_NAME) return "The period of the tabs";
  if (known === AGAINST_NAME) return "What the tabs measure against";
  if (known === COMPARED_NAME) return "The period compared with";
  if (known.startsWith(LEFT_OUT_PREFIX)) return "A key area that is left out";
  if (known.startsWith(WRITTEN_NAME_PREFIX)) {
    return `The day when the tab ${known.slice(WRITTEN_NAME_PREFIX.length).replaceAll("_", " ")} was written`;
  }
  if (known.startsWith(CORRECTION_NAME_PREFIX)) return "How a sheet is read";
  return `The setting ${name}`;
}

/** Corrections are kept in a code that nobody reads. */
function toSettingText(name: string, refersTo: string | null): string {
  if (refersTo === null) return "not set";
  if (name.toLowerCase().startsWith(CORRECTION_NAME_PREFIX)) return "kept in the workbook";
  const value = toPlainText(parseConstant(refersTo));
  // The rest of it is a mark of the scores.
  if (name.toLowerCase().startsWith(WRITTEN_NAME_PREFIX)) return toDayText(value);
  return value === "" ? `what ${refersTo.replaceAll("$", "")} says` : value;
}
