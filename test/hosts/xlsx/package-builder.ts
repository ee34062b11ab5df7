import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { CellContent } from "../../../src/core/grid/cell";
import type { Applied, Change, ChangePlan, Conflict } from "../../../src/core/change/change-plan";
import type { SheetPlan } from "../../../src/core/change/sheet-plan";
import { USUAL_PAGE } from "../../../src/core/change/usual-page";
import { parseA1 } from "../../../src/core/grid/a1";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet of a crafted workbook: `cells` is what stands inside `<sheetData>`, `after` what follows it. */
export interface CraftedSheet {
  readonly name: string;
  readonly cells?: string;
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** The whole part, instead of one made of `cells`. */
  readonly xml?: string;
  readonly relationships?: string;
}

export interface CraftedWorkbook {
  readonly sheets: readonly CraftedSheet[];
  /** Inside `<cellXfs>`. */
  readonly looks?: string;
  readonly numberFormats?: string;
  readonly sharedStrings?: readonly string[];
  /** Inside `<definedNames>`. */
  readonly names?: string;
  readonly beforeSheets?: string;
  readonly afterNames?: string;
  /** Further parts by name, and what the workbook's relationships and the content types say of them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly relationships?: string;
  readonly contentTypes?: string;
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = [typeof content === "string" ? strToU8(content) : content, { mtime: "2020-02-29T12:00:00" }];
  }
  return zipSync(files);
}

export function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return unzipSync(bytes);
}

export function textOf(bytes: Uint8Array, part: string): string {
  const found = unzip(bytes)[part];
  if (!found) throw new Error(`No part ${part}`);
  return strFromU8(found);
}

/** The parts of a plain workbook, to be changed and zipped. */
export function craftParts(workbook: CraftedWorkbook): Record<string, string | Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {};
  const numbered = workbook.sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }));
  parts["[Content_Types].xml"] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>` +
    numbered
      .map(
        ({ number }) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${SHEET_ML}.worksheet+xml"/>`,
      )
      .join("") +
    `<Override PartName="/xl/styles.xml" ContentType="${SHEET_ML}.styles+xml"/>` +
    (workbook.sharedStrings
      ? `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_ML}.sharedStrings+xml"/>`
      : "") +
    `${workbook.contentTypes ?? ""}</Types>`;
  parts["_rels/.rels"] =
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  parts["xl/workbook.xml"] =
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.beforeSheets ?? ""}<sheets>` +
    numbered
      .map(
        ({ name, state, number }) =>
          `<sheet name="${escape(name)}" sheetId="${number}"${state ? ` state="${state}"` : ""} r:id="rId${number}"/>`,
      )
      .join("") +
    `</sheets>${workbook.names ? `<definedNames>${workbook.names}</definedNames>` : ""}${workbook.afterNames ?? ""}</workbook>`;
  parts["xl/_rels/workbook.xml.rels"] =
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join("") +
    `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/>` +
    (workbook.sharedStrings
      ? `<Relationship Id="rIdTexts" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`
      : "") +
    `${workbook.relationships ?? ""}</Relationships>`;
  for (const { number, xml, cells, before, after, relationships } of numbered) {
    parts[`xl/worksheets/sheet${number}.xml`] =
      xml ??
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before ?? ""}<sheetData>${cells ?? ""}</sheetData>${after ?? ""}</worksheet>`;
    if (relationships) {
      parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] =
        `<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`;
    }
  }
  parts["xl/styles.xml"] =
    `<styleSheet xmlns="${MAIN}">${workbook.numberFormats ? `<numFmts count="1">${workbook.numberFormats}</numFmts>` : ""}` +
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${workbook.looks ?? ""}</cellXfs></styleSheet>`;
  if (workbook.sharedStrings) {
    parts["xl/sharedStrings.xml"] =
      `<sst xmlns="${MAIN}">${workbook.sharedStrings.map((item) => `<si>${item}</si>`).join("")}</sst>`;
  }
  return { ...parts, ...workbook.parts };
}

export function craft(workbook: CraftedWorkbook): Uint8Array {
  return zip(craftParts(workbook));
}

/** A workbook of one sheet called "Scores". */
export function craftSheet(cells: string, more: Partial<CraftedWorkbook> = {}): Uint8Array {
  return craft({ sheets: [{ name: "Scores", cells }], ...more });
}

function toPlan(...changes: readonly Change[]): ChangePlan {
  return { label: "Test", changes };
}

/** The change that sets a cell, from what stands there. */
export async function toSetCell(
  file: WorkbookFile,
  sheet: string,
  a1: string,
  to: Partial<CellContent>,
): Promise<Change> {
  const place = parseA1(a1);
  if (!place) throw new Error(`${a1} is no cell`);
  const at = { sheet, ...place };
  const { value, formula } = (await file.read()).cell(at);
  return { kind: "setCell", at, from: { value, formula }, to: { value: null, formula: null, ...to } };
}

export async function applyAll(file: WorkbookFile, ...changes: readonly Change[]): Promise<Applied> {
  const outcome = await file.apply(toPlan(...changes));
  if (outcome.kind === "conflict") throw new Error(JSON.stringify(outcome));
  return outcome;
}

export async function expectConflict(file: WorkbookFile, ...changes: readonly Change[]): Promise<Conflict> {
  const outcome = await file.apply(toPlan(...changes));
  if (outcome.kind === "applied") throw new Error("The plan was applied");
  return outcome;
}

/** Sets cells of the sheet "Scores" in a crafted workbook; gives the file after. */
export async function setCells(
  bytes: Uint8Array,
  values: Readonly<Record<string, Partial<CellContent>>>,
): Promise<WorkbookFile> {
  const file = await openWorkbookFile(bytes);
  const changes = await Promise.all(Object.entries(values).map(([a1, to]) => toSetCell(file, "Scores", a1, to)));
  await applyAll(file, ...changes);
  return file;
}

/** The names of the parts that differ, have come or have gone, sorted. */
export function findChangedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const old = unzip(before);
  const young = unzip(after);
  return [...new Set([...Object.keys(old), ...Object.keys(young)])]
    .filter((name) => Buffer.compare(old[name] ?? new Uint8Array(), young[name] ?? new Uint8Array()) !== 0)
    .sort();
}

/** A tab with a little of everything. */
export function toTabPlan(change: Partial<SheetPlan> = {}): SheetPlan {
  return {
    tab: "summary",
    name: "Summary",
    columnWidths: [30, 12],
    rowHeights: [{ row: 3, points: 30 }],
    cells: [
      { row: 0, column: 0, value: "Where we stand", formula: null, style: "title" },
      { row: 2, column: 0, value: "Key area", formula: null, style: "header" },
      { row: 2, column: 1, value: "2023", formula: null, style: "header" },
      { row: 3, column: 0, value: "Councillors", formula: null, style: "label" },
      { row: 3, column: 1, value: 3.5, formula: "AVERAGE(Scores!A1:A2)", style: "mean" },
      { row: 4, column: 0, value: "=not a formula", formula: null, style: "label" },
      { row: 4, column: 1, value: "none", formula: 'IF(1=1,"none","")', style: "label" },
      { row: 5, column: 0, value: "weakest", formula: null, style: "input" },
    ],
    frozen: { rows: 3, columns: 1 },
    table: { name: "Means", top: 2, left: 0, bottom: 4, right: 1 },
    validations: [
      { row: 5, column: 0, list: ["weakest", "midpoint"], prompt: "Choose one & go on.", error: "One of the two." },
    ],
    conditionalFormats: [
      { range: { top: 3, left: 1, bottom: 4, right: 1 }, formula: "B4>3", fill: "1F3A5F", color: "FFFFFF" },
    ],
    charts: [
      {
        kind: "clusteredBar",
        title: "Means & targets",
        altText: "A bar for each key area.",
        categories: { top: 3, left: 0, bottom: 4, right: 0 },
        series: [
          {
            name: { row: 2, column: 1 },
            values: { top: 3, left: 1, bottom: 4, right: 1 },
            look: { color: "1F3A5F", pattern: "dots" },
          },
        ],
        categoryAxisTitle: "Key area",
        valueAxis: { title: "Level", minimum: 0, maximum: 5, majorUnit: 1 },
        labelFormat: "0.0",
        place: { top: 7, left: 0, bottom: 20, right: 1 },
      },
    ],
    page: { ...USUAL_PAGE, titleRows: { first: 0, last: 2 }, breaksBefore: [7], footer: "Risk & reward" },
    ...change,
  };
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
