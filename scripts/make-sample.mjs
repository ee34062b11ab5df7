/**
 * Makes assets/sample/sample.xlsx from assets/sample/scorecard.json.
 *
 *   node scripts/make-sample.mjs           writes the workbook
 *   node scripts/make-sample.mjs --check   exits 1 when the workbook is not what the data makes
 *
 * Two runs give the same bytes: the dates are fixed, and the parts are zipped again in a fixed order.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ExcelJS from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * @typedef {number | string | null} ScoreValue A number cell, a text cell (as an officer would type it), or a blank.
 *
 * @typedef {object} Objective
 * @property {string} ref
 * @property {string} title
 * @property {string} description
 * @property {string[] | null} ladder Five descriptors, or null where the key area's ladder counts.
 * @property {Record<string, ScoreValue>} scores By period.
 * @property {Record<string, string | null>} comments By period.
 *
 * @typedef {object} KeyArea
 * @property {string} name
 * @property {string[] | null} ladder Five descriptors, or null where each objective has its own.
 * @property {string | null} note
 * @property {Objective[]} objectives
 *
 * @typedef {object} Scorecard
 * @property {string} title
 * @property {string} sheet
 * @property {string[]} levels The names of levels 1 to 5.
 * @property {string[]} periods Oldest first.
 * @property {string[]} readMe The paragraphs of the sheet "Read me".
 * @property {KeyArea[]} keyAreas
 *
 * @typedef {object} RowSpan The rows of one key area's objectives, 1-based, both ends included.
 * @property {number} first
 * @property {number} last
 */

const DATA_FILE = fileURLToPath(new URL("../assets/sample/scorecard.json", import.meta.url));
const WORKBOOK_FILE = fileURLToPath(new URL("../assets/sample/sample.xlsx", import.meta.url));

const AUTHOR = "Procurement team";
const WORKBOOK_DATE = new Date(Date.UTC(2026, 1, 16, 9));
/** Local on purpose: a zip holds local wall-clock time, so these parts give the same bytes in every time zone. */
const ZIP_DATE = new Date(2026, 1, 16, 9);
const ZIP_LEVEL = 9;
const SHEETS_FOLDER = "xl/worksheets/";

const OBJECTIVE_HEADERS = ["#", "Objective", "Description"];
/** A "#" or a ladder's label, B objective, C description, then a score and a comment for each period. */
const FIXED_WIDTHS = [18, 26, 34];
const SCORE_WIDTH = 24;
const COMMENT_WIDTH = 48;
const AVERAGE_WIDTHS = [44, 16, 16];
const READ_ME_WIDTH = 110;
const LINE_HEIGHT = 15;
/** A column is measured in digits, and most letters are narrower. */
const LETTERS_PER_DIGIT = 1.1;
const HEADING_HEIGHT = 24;

const FONT = { name: "Calibri", size: 11 };
const WHITE = { argb: "FFFFFFFF" };
/** @type {Partial<ExcelJS.Alignment>} */
const TOP_WRAPPED = { vertical: "top", wrapText: true };
/** @type {Partial<ExcelJS.Alignment>} */
const TOP_CENTRED = { ...TOP_WRAPPED, horizontal: "center" };
/** @type {Partial<ExcelJS.Border>} */
const THIN_LINE = { style: "thin", color: { argb: "FFB8C4CF" } };
const BORDER = { top: THIN_LINE, left: THIN_LINE, bottom: THIN_LINE, right: THIN_LINE };

/** @type {Partial<ExcelJS.Style>} */
const TITLE = { font: { ...FONT, size: 16, bold: true }, alignment: { vertical: "middle" } };
/** @type {Partial<ExcelJS.Style>} */
const HEADING = {
  font: { ...FONT, size: 13, bold: true, color: WHITE },
  fill: solidFill("FF1B3A57"),
  alignment: { vertical: "middle" },
};
/** @type {Partial<ExcelJS.Style>} */
const NOTE = { font: { ...FONT, italic: true }, alignment: TOP_WRAPPED };
/** @type {Partial<ExcelJS.Style>} */
const HEADER = {
  font: { ...FONT, bold: true, color: WHITE },
  fill: solidFill("FF3D6A8F"),
  border: BORDER,
  alignment: TOP_WRAPPED,
};
/** @type {Partial<ExcelJS.Style>} */
const BODY = { font: FONT, border: BORDER, alignment: TOP_WRAPPED };
/** @type {Partial<ExcelJS.Style>} */
const EMPHASIS = { font: { ...FONT, bold: true }, fill: solidFill("FFE8EEF4") };

const TEXT_FORMAT = "@";
const AVERAGE_FORMAT = "0.00";
const A4 = 9;

/**
 * @param {string} argb
 * @returns {ExcelJS.FillPattern}
 */
function solidFill(argb) {
  return { type: "pattern", pattern: "solid", fgColor: { argb } };
}

/** @returns {Scorecard} */
function readScorecard() {
  return JSON.parse(readFileSync(DATA_FILE, "utf8"));
}

/**
 * @param {Scorecard} scorecard
 * @returns {ExcelJS.Workbook}
 */
function buildWorkbook(scorecard) {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = AUTHOR;
  workbook.lastModifiedBy = AUTHOR;
  workbook.created = WORKBOOK_DATE;
  workbook.modified = WORKBOOK_DATE;
  workbook.title = scorecard.title;
  const scores = addPrintableSheet(workbook, scorecard.sheet);
  const spans = fillScoresSheet(scores, scorecard);
  addAveragesSheet(workbook, scorecard, scores, spans);
  addReadMeSheet(workbook, scorecard);
  return workbook;
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {Scorecard} scorecard
 * @returns {RowSpan[]} Where the objectives of each key area stand, in the key areas' order.
 */
function fillScoresSheet(sheet, scorecard) {
  const { title, periods, keyAreas } = scorecard;
  setWidths(sheet, [...FIXED_WIDTHS, ...periods.flatMap(() => [SCORE_WIDTH, COMMENT_WIDTH])]);
  addMergedRow(sheet, title, TITLE);
  sheet.addRow([]);
  return keyAreas.map((keyArea) => addKeyArea(sheet, keyArea, scorecard));
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {KeyArea} keyArea
 * @param {Scorecard} scorecard
 * @returns {RowSpan}
 */
function addKeyArea(sheet, keyArea, { levels, periods }) {
  addMergedRow(sheet, keyArea.name, HEADING);
  sheet.addRow([]);
  if (keyArea.note !== null) {
    addMergedRow(sheet, keyArea.note, NOTE);
    sheet.addRow([]);
  }
  if (keyArea.ladder !== null) addLadder(sheet, "Key area principle:", keyArea.ladder, levels);
  for (const { ref, title, ladder } of keyArea.objectives) {
    if (ladder !== null) addLadder(sheet, `Objective ${ref} - ${title} - scoring criteria`, ladder, levels);
  }
  const span = addObjectives(sheet, keyArea.objectives, periods);
  sheet.addRow([]);
  return span;
}

/**
 * Adds the levels, their descriptors under them, and a blank row.
 *
 * @param {ExcelJS.Worksheet} sheet
 * @param {string} label
 * @param {string[]} descriptors
 * @param {string[]} levels
 */
function addLadder(sheet, label, descriptors, levels) {
  addHeaderRow(sheet, ["Score:", ...levels.map((level, index) => `${index + 1} - ${level}`)]);
  const row = addBodyRow(sheet, [label, ...descriptors]);
  Object.assign(row.getCell(1), EMPHASIS);
  sheet.addRow([]);
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {Objective[]} objectives
 * @param {string[]} periods
 * @returns {RowSpan}
 */
function addObjectives(sheet, objectives, periods) {
  const periodHeaders = periods.flatMap((period) => [`${period} Score`, `${period} Comments and Action`]);
  const header = addHeaderRow(sheet, [...OBJECTIVE_HEADERS, ...periodHeaders]);
  for (const { ref, title, description, scores, comments } of objectives) {
    const values = periods.flatMap((period) => [scores[period], comments[period]]);
    const row = addBodyRow(sheet, [Number(ref), title, description, ...values]);
    row.getCell(1).alignment = TOP_CENTRED;
    periods.forEach((_, index) => formatScore(row.getCell(scoreColumn(index))));
  }
  return { first: header.number + 1, last: header.number + objectives.length };
}

/**
 * A text score such as "2/3" gets the text format, or Excel would make a date of it when somebody edits the cell.
 *
 * @param {ExcelJS.Cell} cell
 */
function formatScore(cell) {
  cell.alignment = TOP_CENTRED;
  if (typeof cell.value === "string") cell.numFmt = TEXT_FORMAT;
}

/** @param {number} periodIndex */
function scoreColumn(periodIndex) {
  return OBJECTIVE_HEADERS.length + 1 + 2 * periodIndex;
}

/**
 * The officers' own working: plain AVERAGE formulas over the score columns, which pass over text as Excel does.
 *
 * @param {ExcelJS.Workbook} workbook
 * @param {Scorecard} scorecard
 * @param {ExcelJS.Worksheet} scores
 * @param {RowSpan[]} spans
 */
function addAveragesSheet(workbook, { periods, keyAreas }, scores, spans) {
  const sheet = addPrintableSheet(workbook, "Averages");
  setWidths(sheet, AVERAGE_WIDTHS);
  addMergedRow(sheet, "Average score of each key area", TITLE);
  sheet.addRow([]);
  addHeaderRow(sheet, ["Key area", ...periods.map((period) => `${period} average`)]);
  const toAverages = (/** @type {RowSpan[]} */ rows) =>
    periods.map((_, index) => toAverage(scores, scores.getColumn(scoreColumn(index)).letter, rows));
  keyAreas.forEach(({ name }, index) => addAverageRow(sheet, name, toAverages(spans.slice(index, index + 1))));
  const total = addAverageRow(sheet, "All objectives", toAverages(spans));
  total.eachCell((cell) => Object.assign(cell, EMPHASIS));
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {string} label
 * @param {ExcelJS.CellFormulaValue[]} averages
 */
function addAverageRow(sheet, label, averages) {
  const row = addBodyRow(sheet, [label, ...averages]);
  averages.forEach((_, index) => Object.assign(row.getCell(index + 2), { numFmt: AVERAGE_FORMAT }));
  return row;
}

/**
 * @param {ExcelJS.Worksheet} scores
 * @param {string} column
 * @param {RowSpan[]} spans
 * @returns {ExcelJS.CellFormulaValue} The formula and the result that Excel would give.
 */
function toAverage(scores, column, spans) {
  const ranges = spans.map(({ first, last }) => `${scores.name}!${column}${first}:${column}${last}`);
  const numbers = spans
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
    .map((row) => scores.getCell(`${column}${row}`).value)
    .filter((value) => typeof value === "number");
  const sum = numbers.reduce((total, value) => total + value, 0);
  return { formula: `AVERAGE(${ranges.join(",")})`, result: sum / numbers.length };
}

/**
 * @param {ExcelJS.Workbook} workbook
 * @param {Scorecard} scorecard
 */
function addReadMeSheet(workbook, { title, readMe }) {
  const sheet = addPrintableSheet(workbook, "Read me");
  setWidths(sheet, [READ_ME_WIDTH]);
  addMergedRow(sheet, title, TITLE);
  for (const paragraph of readMe) {
    sheet.addRow([]);
    addStyledRow(sheet, [paragraph], { font: FONT, alignment: TOP_WRAPPED });
  }
}

/**
 * Its first row stays in view and is printed on every page; it prints on A4 across, as wide as the page.
 *
 * @param {ExcelJS.Workbook} workbook
 * @param {string} name
 */
function addPrintableSheet(workbook, name) {
  return workbook.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1, showGridLines: false }],
    pageSetup: {
      paperSize: A4,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    },
  });
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {number[]} widths In digits, from column A on.
 */
function setWidths(sheet, widths) {
  sheet.columns = widths.map((width) => ({ width }));
}

/**
 * Adds one text across all columns of the sheet.
 *
 * @param {ExcelJS.Worksheet} sheet
 * @param {string} text
 * @param {Partial<ExcelJS.Style>} style
 */
function addMergedRow(sheet, text, style) {
  const row = sheet.addRow([text]);
  row.height = HEADING_HEIGHT;
  if (sheet.columns.length > 1) sheet.mergeCells(row.number, 1, row.number, sheet.columns.length);
  Object.assign(row.getCell(1), style);
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {string[]} texts
 */
function addHeaderRow(sheet, texts) {
  return addStyledRow(sheet, texts, HEADER);
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {ExcelJS.CellValue[]} values
 */
function addBodyRow(sheet, values) {
  return addStyledRow(sheet, values, BODY);
}

/**
 * @param {ExcelJS.Worksheet} sheet
 * @param {ExcelJS.CellValue[]} values
 * @param {Partial<ExcelJS.Style>} style Blank cells get it too.
 */
function addStyledRow(sheet, values, style) {
  const row = sheet.addRow(values);
  values.forEach((_, index) => Object.assign(row.getCell(index + 1), style));
  const lines = values.map((value, index) => countLines(String(value), sheet.getColumn(index + 1).width ?? Infinity));
  row.height = LINE_HEIGHT * Math.max(...lines);
  return row;
}

/**
 * @param {string} text
 * @param {number} width In digits, as Excel measures columns.
 * @returns {number} About how many lines the text takes when it is wrapped.
 */
function countLines(text, width) {
  const room = width * LETTERS_PER_DIGIT;
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + word.length > room) {
      lines += 1;
      used = 0;
    }
    used += word.length + 1;
  }
  return lines;
}

/**
 * @param {Uint8Array} file
 * @returns {Uint8Array} The same parts without the folder entries, in the order of their names and with one date.
 */
function zipAgain(file) {
  const parts = Object.entries(unzipSync(file))
    .filter(([name]) => !name.endsWith("/"))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, name.startsWith(SHEETS_FOLDER) ? releaseRowHeights(part) : part]);
  return zipSync(Object.fromEntries(parts), { level: ZIP_LEVEL, mtime: ZIP_DATE });
}

/**
 * exceljs fixes every height it writes. Without the mark Excel still fits a row when its text grows, and a reader that
 * does not measure text, as LibreOffice, still shows all of it.
 *
 * @param {Uint8Array} sheetPart
 */
function releaseRowHeights(sheetPart) {
  return strToU8(strFromU8(sheetPart).replaceAll(' customHeight="1"', ""));
}

/** @returns {Promise<Uint8Array>} The workbook that the data makes. */
async function makeSample() {
  const workbook = buildWorkbook(readScorecard());
  return zipAgain(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** @param {Uint8Array} expected */
function isUpToDate(expected) {
  return existsSync(WORKBOOK_FILE) && readFileSync(WORKBOOK_FILE).equals(expected);
}

const sample = await makeSample();
if (!process.argv.includes("--check")) {
  writeFileSync(WORKBOOK_FILE, sample);
} else if (!isUpToDate(sample)) {
  console.error("assets/sample/sample.xlsx is not what scorecard.json makes. Run: node scripts/make-sample.mjs");
  process.exitCode = 1;
}
