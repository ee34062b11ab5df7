import type { HostError } from "../../../src/core/change/workbook-host";
import { USUAL_PAGE } from "../../../src/core/change/usual-page";
import { findOwnedTabs, toTabName } from "../../../src/core/change/owned-tabs";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import {
  applyAll,
  craft,
  craftParts,
  expectConflict,
  findChangedParts,
  MAIN,
  OFFICE,
  textOf,
  toSetCell,
  toTabPlan,
  unzip,
  zip,
} from "./package-builder";
import { RICH_WORKBOOK } from "./rich-package";

const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const write = (change: Parameters<typeof toTabPlan>[0] = {}) =>
  ({ kind: "writeSheet", plan: toTabPlan(change) }) as const;

async function rich(): Promise<WorkbookFile> {
  return openWorkbookFile(RICH_WORKBOOK);
}

describe("in a workbook that holds a lot", () => {
  test("a score touches its sheet and the sheets that read it", async () => {
    const file = await rich();
    await applyAll(file, await toSetCell(file, "Scores", "B2", { value: 2 }));
    expect(findChangedParts(RICH_WORKBOOK, file.toBytes())).toEqual([
      WORKBOOK,
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    const [before, after] = [RICH_WORKBOOK, file.toBytes()].map((bytes) => textOf(bytes, "xl/worksheets/sheet1.xml"));
    expect(after).toBe(before?.replace('<c r="B2"><v>4</v></c>', '<c r="B2"><v>2</v></c>'));
    expect(textOf(file.toBytes(), "xl/worksheets/sheet2.xml")).toContain(
      '<f>AVERAGE(Scores!B1:B2)</f></c><c r="B1"><f>1+1</f><v>2</v></c>',
    );
  });

  test("a formula that is written over leaves the order of calculation", async () => {
    const file = await rich();
    await applyAll(file, await toSetCell(file, "Own sums", "A1", { value: 3 }));
    expect(findChangedParts(RICH_WORKBOOK, file.toBytes())).toEqual([
      "xl/calcChain.xml",
      WORKBOOK,
      "xl/worksheets/sheet2.xml",
    ]);
    expect(textOf(file.toBytes(), "xl/calcChain.xml")).toContain('<c r="C1" i="1"/><c r="B1" i="2"/><c r="A1" i="3"/>');
  });

  test("a new tab touches the lists and adds its own parts", async () => {
    const file = await rich();
    await applyAll(file, write());
    expect(findChangedParts(RICH_WORKBOOK, file.toBytes())).toEqual([
      TYPES,
      "xl/_rels/workbook.xml.rels",
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/styles.xml",
      "xl/tables/table1.xml",
      WORKBOOK,
      "xl/worksheets/_rels/sheet4.xml.rels",
      "xl/worksheets/sheet4.xml",
    ]);
  });

  test("entries keep their order and their time", async () => {
    const file = await rich();
    await applyAll(file, await toSetCell(file, "Scores", "B2", { value: 2 }), write());
    const after = file.toBytes();
    const names = Object.keys(unzip(RICH_WORKBOOK));
    expect(Object.keys(unzip(after)).slice(0, names.length)).toEqual(names);
    const view = new DataView(after.buffer);
    const times = new Set<number>();
    for (let at = view.getUint32(after.length - 6, true); view.getUint32(at, true) === 0x02014b50;) {
      times.add(view.getUint32(at + 12, true));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    expect(times.size).toBe(1);
  });

  test("a tab that comes and goes leaves all else as it was", async () => {
    const file = await rich();
    await applyAll(file, write());
    await applyAll(file, { kind: "removeSheet", tab: "summary" });
    expect(findChangedParts(RICH_WORKBOOK, file.toBytes())).toEqual(
      [TYPES, "xl/_rels/workbook.xml.rels", "xl/styles.xml", WORKBOOK].filter((name) => {
        return textOf(RICH_WORKBOOK, name) !== textOf(file.toBytes(), name);
      }),
    );
    expect(textOf(file.toBytes(), TYPES)).toBe(textOf(RICH_WORKBOOK, TYPES));
    expect(textOf(file.toBytes(), WORKBOOK)).toBe(
      textOf(RICH_WORKBOOK, WORKBOOK).replace('calcId="191029"', 'calcId="191029" fullCalcOnLoad="1"'),
    );
  });
});

describe("a tab", () => {
  async function writeOne(change: Parameters<typeof toTabPlan>[0] = {}): Promise<Uint8Array> {
    const file = await rich();
    await applyAll(file, write(change));
    return file.toBytes();
  }

  test("reads back as it was planned", async () => {
    const file = await openWorkbookFile(await writeOne());
    const snapshot = await file.read();
    const sheet = snapshot.findSheet("Summary");
    for (const { row, column, value, formula } of toTabPlan().cells) {
      expect(sheet?.cell(row, column)).toMatchObject({ value, formula });
    }
    expect(sheet?.content.tables).toEqual([
      {
        name: "Means",
        range: { sheet: "Summary", top: 2, left: 0, bottom: 4, right: 1 },
        hasHeaderRow: true,
        hasTotalsRow: false,
      },
    ]);
    expect(findOwnedTabs(snapshot).get("summary")).toBe("Summary");
    expect(snapshot.findName("_maturity.tab.summary")).toMatchObject({ refersTo: "Summary!$A$1", isHidden: true });
  });

  test("keeps its elements in the order of the schema", async () => {
    const text = textOf(await writeOne(), "xl/worksheets/sheet4.xml");
    const order = [...text.matchAll(/<(\w+)/g)].map((match) => match[1] ?? "");
    const wanted = [
      "sheetPr",
      "dimension",
      "sheetViews",
      "sheetFormatPr",
      "cols",
      "sheetData",
      "conditionalFormatting",
      "dataValidations",
      "pageMargins",
      "pageSetup",
      "headerFooter",
      "rowBreaks",
      "drawing",
      "tableParts",
    ];
    expect(order.filter((name) => wanted.includes(name))).toEqual(wanted);
  });

  test("prints on A4, fitted to the width, with its titles and page numbers", async () => {
    const bytes = await writeOne();
    const text = textOf(bytes, "xl/worksheets/sheet4.xml");
    expect(text).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
    expect(text).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(text).toContain("<oddFooter>&amp;L&amp;A – Risk &amp;&amp; reward&amp;RPage &amp;P of &amp;N</oddFooter>");
    expect(text).toContain('<brk id="7" max="16383" man="1"/>');
    expect(textOf(bytes, WORKBOOK)).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="3">Summary!$1:$3</definedName>',
    );
  });

  test("prints the columns that it is told to and no other, on as many pages side by side, some of them on each", async () => {
    const titles = { titleRows: { first: 3, last: 3 }, titleColumns: { first: 0, last: 1 } };
    const bytes = await writeOne({ name: "R&D", page: { ...USUAL_PAGE, ...titles, printedColumns: 6, pagesWide: 2 } });
    expect(textOf(bytes, "xl/worksheets/sheet4.xml")).toContain('fitToWidth="2" fitToHeight="0"');
    expect(textOf(bytes, WORKBOOK)).toContain(
      `<definedName name="_xlnm.Print_Area" localSheetId="3">'R&amp;D'!$A:$F</definedName>` +
        `<definedName name="_xlnm.Print_Titles" localSheetId="3">'R&amp;D'!$A:$B,'R&amp;D'!$4:$4</definedName>`,
    );
  });

  test("is read again as it prints", async () => {
    const titles = { titleRows: { first: 3, last: 3 }, titleColumns: { first: 0, last: 1 } };
    const file = await openWorkbookFile(
      await writeOne({ name: "R&D", page: { ...USUAL_PAGE, ...titles, printedColumns: 6, pagesWide: 2 } }),
    );
    const page = file.readAppearance().sheets.at(-1)?.page;
    expect(page).toMatchObject({ ...titles, pagesWide: 2, area: { top: 0, left: 0, right: 5 } });
    expect(page?.footer).toEqual({ left: "&A – Maturity scorecard", center: "", right: "Page &P of &N" });
  });

  test("freezes panes, asks for choices and marks text that looks like a formula", async () => {
    const text = textOf(await writeOne(), "xl/worksheets/sheet4.xml");
    expect(text).toContain('<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>');
    expect(text).toContain('prompt="Choose one &amp; go on." sqref="A6"><formula1>"weakest,midpoint"</formula1>');
    const style = /<c r="A5" s="(\d+)"/.exec(text)?.[1] ?? "";
    const looks = [...textOf(await writeOne(), "xl/styles.xml").matchAll(/<xf [^>]*>/g)].slice(1);
    expect(looks[Number(style)]?.[0]).toContain('quotePrefix="1"');
  });

  test("draws its charts from its own cells, with what they show at first", async () => {
    const bytes = await writeOne({ name: "R&D 'tab'" });
    const chart = textOf(bytes, "xl/charts/chart2.xml");
    expect(chart).toContain("<c:f>'R&amp;D ''tab'''!$B$4:$B$5</c:f>");
    expect(chart).toContain('<c:pt idx="0"><c:v>3.5</c:v></c:pt></c:numCache>');
    expect(chart).toContain('<c:strCache><c:ptCount val="2"/><c:pt idx="0"><c:v>Councillors</c:v></c:pt>');
    expect(chart).toContain('<a:pattFill prst="pct20"><a:fgClr><a:srgbClr val="1F3A5F"/></a:fgClr>');
    expect(chart).toContain("<a:t>Means &amp; targets</a:t>");
    expect(chart).toContain('<c:max val="5"/><c:min val="0"/>');
    expect(textOf(bytes, "xl/drawings/drawing2.xml")).toContain('descr="A bar for each key area."');
  });

  test("takes a free name and number for its table", async () => {
    const file = await rich();
    await applyAll(file, write());
    await applyAll(file, write({ tab: "gaps", name: "Gaps" }));
    expect(textOf(file.toBytes(), "xl/tables/table2.xml")).toContain(
      'id="2" name="Means_2" displayName="Means_2" ref="A3:B5"',
    );
  });

  test("makes texts of a table's headers", async () => {
    const { cells } = toTabPlan();
    const numbered = cells.map((cell) => (cell.row === 2 && cell.column === 1 ? { ...cell, value: 2023 } : cell));
    const bytes = await writeOne({ cells: numbered });
    expect(textOf(bytes, "xl/tables/table1.xml")).toContain('<tableColumn id="2" name="2023"/>');
    expect((await (await openWorkbookFile(bytes)).read()).cell({ sheet: "Summary", row: 2, column: 1 }).value).toBe(
      "2023",
    );
  });

  test("is written in place a second time, and changes nothing then", async () => {
    const file = await openWorkbookFile(await writeOne());
    const before = file.toBytes();
    await applyAll(file, write());
    expect(findChangedParts(before, file.toBytes())).toEqual([]);
  });

  test("drops what it no longer has, and keeps the notes that people put on it", async () => {
    const parts = { ...unzip(await writeOne()) };
    const rels = "xl/worksheets/_rels/sheet4.xml.rels";
    const sheet = "xl/worksheets/sheet4.xml";
    const decode = (name: string): string => new TextDecoder().decode(parts[name]);
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    parts[rels] = encode(
      decode(rels).replace(
        "</Relationships>",
        `<Relationship Id="n1" Type="${OFFICE}/vmlDrawing" Target="/xl/drawings/vmlDrawing9.vml"/></Relationships>`,
      ),
    );
    parts[sheet] = encode(decode(sheet).replace("<tableParts", '<legacyDrawing r:id="n1"/><tableParts'));
    parts["xl/drawings/vmlDrawing9.vml"] = encode("<xml/>");
    const before = zip(parts);
    const file = await openWorkbookFile(before);
    await applyAll(file, write({ charts: [], table: null }));
    const after = file.toBytes();
    expect(textOf(after, sheet)).toContain('<legacyDrawing r:id="n1"/></worksheet>');
    const gone = Object.keys(unzip(before)).filter((name) => !(name in unzip(after)));
    expect(gone.sort()).toEqual([
      "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing2.xml.rels",
      "xl/drawings/drawing2.xml",
      "xl/tables/table1.xml",
    ]);
    expect(textOf(after, rels)).toContain("vmlDrawing9");
    expect(textOf(after, TYPES)).not.toContain("chart2");
  });
});

test("a new sheet takes a number that Excel knows, where the highest is taken", async () => {
  const sheet = craftParts({ sheets: [{ name: "Scores" }] });
  const list = String(sheet[WORKBOOK]).replace('sheetId="1"', 'sheetId="65534"');
  const file = await openWorkbookFile(zip({ ...sheet, [WORKBOOK]: list }));
  await applyAll(file, write());
  expect(textOf(file.toBytes(), WORKBOOK)).toContain('<sheet name="Summary" sheetId="1" ');
});

test("a new sheet takes no number of which another program has left something", async () => {
  const parts = craftParts({ sheets: [{ name: "Scores" }] });
  parts["xl/worksheets/_rels/sheet2.xml.rels"] =
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
  const stale =
    '<Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>';
  parts[TYPES] = String(parts[TYPES]).replace("</Types>", `${stale}</Types>`);
  const file = await openWorkbookFile(zip(parts));
  await applyAll(file, write());
  expect(textOf(file.toBytes(), "xl/worksheets/sheet4.xml")).toContain("Where we stand");
  expect(textOf(file.toBytes(), "xl/worksheets/_rels/sheet4.xml.rels")).toContain("../drawings/drawing1.xml");
});

describe("sheets that are not ours", () => {
  test("are never written over", async () => {
    const file = await openWorkbookFile(craft({ sheets: [{ name: "SUMMARY" }] }));
    const before = file.toBytes();
    expect((await expectConflict(file, write())).structure).toHaveLength(1);
    expect((await expectConflict(file, { kind: "removeSheet", tab: "summary" })).structure).toHaveLength(1);
    expect(file.toBytes()).toBe(before);
  });

  test("keep their names, those without cells too", async () => {
    const parts = craftParts({ sheets: [{ name: "Scores" }] });
    const add = (part: string, before: string, added: string): void => {
      parts[part] = String(parts[part]).replace(before, added + before);
    };
    parts["xl/chartsheets/sheet1.xml"] =
      `<chartsheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`;
    add(WORKBOOK, "</sheets>", '<sheet name="SUMMARY" sheetId="9" r:id="rIdChart"/>');
    add(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `<Relationship Id="rIdChart" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    );
    const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml";
    add(TYPES, "</Types>", `<Override PartName="/xl/chartsheets/sheet1.xml" ContentType="${kind}"/>`);
    const file = await openWorkbookFile(zip(parts));
    expect(toTabName(await file.read(), "summary", "Summary")).toBe("Summary (2)");
    expect((await expectConflict(file, write())).structure).toEqual([
      "The workbook has a sheet “Summary” of its own by now.",
    ]);
  });

  test("and a tab that was renamed meanwhile is left", async () => {
    const file = await rich();
    await applyAll(file, write());
    const parts = { ...unzip(file.toBytes()) };
    parts[WORKBOOK] = new TextEncoder().encode(textOf(file.toBytes(), WORKBOOK).replaceAll("Summary", "Renamed"));
    const renamed = await openWorkbookFile(zip(parts));
    expect((await expectConflict(renamed, write())).structure[0]).toContain("“Renamed”");
  });
});

describe("removing a tab", () => {
  test("moves what counts sheets by their place", async () => {
    const file = await rich();
    await applyAll(file, write(), write({ tab: "gaps", name: "Gaps" }));
    await applyAll(file, { kind: "removeSheet", tab: "summary" });
    const text = textOf(file.toBytes(), WORKBOOK);
    expect(text).toContain('<definedName name="_xlnm.Print_Titles" localSheetId="3">Gaps!$1:$3</definedName>');
    expect(text).toContain('activeTab="2" firstSheet="1"');
    expect((await file.read()).sheets.map((sheet) => sheet.name)).toEqual(["Scores", "Own sums", "Untouched", "Gaps"]);
  });

  test("is refused while formulas read it", async () => {
    const file = await rich();
    await applyAll(file, write());
    await applyAll(file, await toSetCell(file, "Own sums", "C1", { formula: "Summary!B4", value: 3.5 }));
    await expect(file.apply({ label: "Test", changes: [{ kind: "removeSheet", tab: "summary" }] })).rejects.toThrow(
      /“Own sums”/,
    );
  });
});

test("a workbook whose structure is protected takes scores and no new tabs", async () => {
  const file = await openWorkbookFile(
    craft({ sheets: [{ name: "Scores" }], beforeSheets: '<workbookProtection lockStructure="1"/>' }),
  );
  await applyAll(file, await toSetCell(file, "Scores", "A1", { value: 3 }));
  const failure: unknown = await file.apply({ label: "Test", changes: [write()] }).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: "HostError", code: "protected" } satisfies Partial<HostError>);
});

test("a workbook with prefixed elements takes a tab", async () => {
  const parts = craftParts({ sheets: [{ name: "Scores" }] });
  const prefix = (name: string): string =>
    String(parts[name])
      .replace(/<(\/?)(?=[a-z])/g, "<$1x:")
      .replace("xmlns=", "xmlns:x=")
      .replace("xmlns:r", "xmlns:q")
      .replaceAll("r:id", "q:id");
  const bytes = zip({ ...parts, [WORKBOOK]: prefix(WORKBOOK), "xl/styles.xml": prefix("xl/styles.xml") });
  const file = await openWorkbookFile(bytes);
  await applyAll(file, write());
  const text = textOf(file.toBytes(), WORKBOOK);
  expect(text).toContain(
    `<x:sheet name="Summary" sheetId="2" xmlns:r="${OFFICE}" r:id="rId3"/></x:sheets><x:definedNames><x:definedName`,
  );
  expect(text).toContain('</x:definedNames><x:calcPr fullCalcOnLoad="1"/>');
  expect(textOf(file.toBytes(), "xl/styles.xml")).toMatch(/<x:font><x:b\/><x:sz val="16"\/>/);
  const again = await openWorkbookFile(file.toBytes());
  expect((await again.read()).cell({ sheet: "Summary", row: 3, column: 1 })).toEqual({
    value: 3.5,
    formula: "AVERAGE(Scores!A1:A2)",
    numberFormat: "0.00",
  });
  expect(text).toContain(`xmlns:x="${MAIN}"`);
});

describe("taking back", () => {
  /** As a plan comes back from a list of done things: equal, but not the very object that the host gave. */
  const later = <T extends object>(plan: T): T => ({ ...plan });

  test("gives the former bytes where nothing came in between, and the later ones again", async () => {
    const file = await rich();
    const done = await applyAll(file, await toSetCell(file, "Scores", "B2", { value: "2/3" }), write());
    const after = file.toBytes();
    const undone = await file.apply(done.undo);
    expect(file.toBytes()).toBe(RICH_WORKBOOK);
    if (undone.kind !== "applied") throw new Error("Not undone");
    await file.apply(undone.undo);
    expect(file.toBytes()).toEqual(after);
  });

  test("gives the former snapshot where something did, but for results to be worked out", async () => {
    const file = await rich();
    const before = await file.read();
    const done = await applyAll(file, await toSetCell(file, "Scores", "B2", { value: "2/3" }), write(), {
      kind: "setName",
      name: "_maturity.basis",
      from: null,
      to: '"midpoint"',
    });
    await file.apply(later(done.undo));
    const after = await file.read();
    expect(after.names).toEqual(before.names);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(before.sheets.map((sheet) => sheet.name));
    expect(after.findSheet("Scores")).toEqual(before.findSheet("Scores"));
    expect(after.cell({ sheet: "Own sums", row: 0, column: 0 })).toMatchObject({
      formula: "AVERAGE(Scores!B1:B2)",
      value: null,
    });
  });

  test("puts a rewritten tab back as it stood", async () => {
    const file = await rich();
    await applyAll(file, write());
    const before = await file.read();
    const bytes = file.toBytes();
    const done = await applyAll(
      file,
      write({ charts: [], table: null, cells: [], page: { ...toTabPlan().page, titleRows: null } }),
    );
    expect(textOf(file.toBytes(), WORKBOOK)).not.toContain("Print_Titles");
    await file.apply(later(done.undo));
    expect(await file.read()).toEqual(before);
    expect(findChangedParts(bytes, file.toBytes()).filter((name) => name !== TYPES && name !== WORKBOOK)).toEqual([]);
  });

  test("puts a removed tab back where it was", async () => {
    const file = await rich();
    await applyAll(file, write(), write({ tab: "gaps", name: "Gaps" }));
    const before = await file.read();
    const done = await applyAll(file, { kind: "removeSheet", tab: "summary" });
    await file.apply(later(done.undo));
    const after = await file.read();
    expect(after.sheets).toEqual(before.sheets);
    expect(findOwnedTabs(after)).toEqual(findOwnedTabs(before));
    expect(after.names).toHaveLength(before.names.length);
    expect(after.names).toEqual(expect.arrayContaining([...before.names]));
  });
});
