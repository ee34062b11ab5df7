import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { applyAll, craft, OFFICE, textOf, toTabPlan, unzip, zip } from "./package-builder";

const TAB = "xl/worksheets/sheet2.xml";
const TAB_RELATIONS = "xl/worksheets/_rels/sheet2.xml.rels";
const DRAWING = "xl/drawings/drawing1.xml";
const DRAWING_RELATIONS = "xl/drawings/_rels/drawing1.xml.rels";
const TABLE = "xl/tables/table1.xml";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const write = (change: Parameters<typeof toTabPlan>[0] = {}) =>
  ({ kind: "writeSheet", plan: toTabPlan(change) }) as const;

type Edit = readonly [part: string, from: string | RegExp, to: string];

/** A workbook with our tab on its second sheet, and then edited as its owner would, part by part. */
async function openEdited(
  edits: readonly Edit[],
  added: Readonly<Record<string, string>> = {},
  cells = "",
): Promise<WorkbookFile> {
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells }] }));
  await applyAll(file, write());
  const parts: Record<string, string | Uint8Array> = { ...unzip(file.toBytes()), ...added };
  for (const [part, from, to] of edits) {
    const before = typeof parts[part] === "string" ? parts[part] : textOf(file.toBytes(), part);
    expect(before).toMatch(from instanceof RegExp ? from : new RegExp(from.replace(/[/{}()[\]$.]/g, "\\$&")));
    parts[part] = before.replace(from, to);
  }
  return openWorkbookFile(zip(parts));
}

const USERS_CHART =
  `<xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="9" cy="9"/>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="7" name="Chart 7"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
  `<a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="rIdOwn"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`;
const USERS_CHART_EDITS: readonly Edit[] = [
  [DRAWING, "</xdr:wsDr>", `${USERS_CHART}</xdr:wsDr>`],
  [
    DRAWING_RELATIONS,
    "</Relationships>",
    `<Relationship Id="rIdOwn" Type="${OFFICE}/chart" Target="../charts/chart9.xml"/></Relationships>`,
  ],
];
const USERS_CHART_PART = { "xl/charts/chart9.xml": `<c:chartSpace xmlns:c="${CHART}"/>` };

function count(text: string, part: RegExp): number {
  return text.match(part)?.length ?? 0;
}

describe("a tab that is written again keeps what its owner put on it", () => {
  test("a chart of theirs, beside ours, which is drawn anew", async () => {
    const file = await openEdited(USERS_CHART_EDITS, USERS_CHART_PART);
    const before = file.toBytes();
    const { undo } = await applyAll(file, write({ name: "Summary" }));
    const [drawing, relations] = [DRAWING, DRAWING_RELATIONS].map((part) => textOf(file.toBytes(), part));
    expect(drawing).toContain(USERS_CHART);
    expect(count(drawing ?? "", /name="Maturity chart 1"/g)).toBe(1);
    expect(drawing).toContain('id="8" name="Maturity chart 1"');
    expect(relations).toContain("../charts/chart9.xml");
    expect(count(relations ?? "", /<Relationship /g)).toBe(2);
    expect(Object.keys(unzip(file.toBytes())).sort()).toEqual(Object.keys(unzip(before)).sort());
    await file.apply(undo);
    expect(Buffer.compare(file.toBytes(), before)).toBe(0);
  });

  test("the same a second time, and after another session's undo", async () => {
    const file = await openEdited(USERS_CHART_EDITS, USERS_CHART_PART);
    const before = file.toBytes();
    const { undo } = await applyAll(file, write({ charts: [] }));
    expect(textOf(file.toBytes(), DRAWING)).not.toContain("Maturity chart");
    await applyAll(file, write());
    await applyAll(file, write());
    expect(count(textOf(file.toBytes(), DRAWING), /Maturity chart/g)).toBe(1);
    expect(count(textOf(file.toBytes(), DRAWING), /name="Chart 7"/g)).toBe(1);
    await file.apply(undo);
    for (const part of [DRAWING, DRAWING_RELATIONS, TAB_RELATIONS]) {
      expect(textOf(file.toBytes(), part)).toBe(textOf(before, part));
    }
  });

  test("the name and the number of its table, by which formulas and slicers call it", async () => {
    const file = await openEdited(
      [
        [TABLE, 'id="1" name="Means" displayName="Means"', 'id="41" name="Board" displayName="Board"'],
        [TABLE, 'totalsRowShown="0"', 'totalsRowShown="0" tableType="worksheet"'],
      ],
      {},
      '<row r="1"><c r="A1"><f>SUM(Board[2023])</f><v>3</v></c></row>',
    );
    await applyAll(file, write());
    expect(textOf(file.toBytes(), TABLE)).toContain('id="41" name="Board" displayName="Board"');
  });

  test("the colour of its tab, the name that macros know it by, slicers, sparklines and pictures", async () => {
    const settings = '<sheetPr codeName="Sheet2"><tabColor rgb="FF00B050"/><pageSetUpPr fitToPage="1"/></sheetPr>';
    const slicers = `<ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="urn:x15"><x14:slicerList xmlns:x14="${X14}"><x14:slicer r:id="rIdS"/></x14:slicerList></ext>`;
    const sparklines = `<ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${X14}"><x14:sparklineGroups/></ext>`;
    const formats = `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings/></ext>`;
    const file = await openEdited([
      [TAB, /<sheetPr>.*<\/sheetPr>/, settings],
      [TAB, "<tableParts", '<legacyDrawingHF r:id="rIdH"/><picture r:id="rIdP"/><tableParts'],
      [TAB, "</worksheet>", `<extLst>${slicers}${formats}${sparklines}</extLst></worksheet>`],
    ]);
    await applyAll(file, write());
    const text = textOf(file.toBytes(), TAB);
    expect(text).toContain(`${settings}<dimension`);
    expect(text).toContain('<legacyDrawingHF r:id="rIdH"/><picture r:id="rIdP"/><tableParts');
    expect(text).toMatch(new RegExp(`</tableParts><extLst>.*</extLst></worksheet>$`));
    expect(text).toContain(`<extLst>${slicers}${sparklines}</extLst>`);
  });
});

describe("a tab is not written again", () => {
  test("where formulas read a table on it that would go", async () => {
    const file = await openEdited([], {}, '<row r="1"><c r="A1"><f>SUM(Means[2023])</f><v>3</v></c></row>');
    const before = file.toBytes();
    await expect(applyAll(file, write({ table: null }))).rejects.toMatchObject({
      code: "unsupported",
      message:
        "The tab “Summary” cannot be written anew, as formulas (the sheet “Scores”) read a table on it that would go: “Means”. Move the table to a sheet of your own first.",
    });
    expect(file.toBytes()).toBe(before);
  });

  test("and not removed, where a slicer filters a table on it that would go", async () => {
    const cache = `<slicerCacheDefinition xmlns="${X14}" name="Slicer_Key_area" sourceName="Key area"><extLst><x:ext xmlns:x="urn:x" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}"><x15:tableSlicerCache xmlns:x15="urn:x15" tableId="1" column="1"/></x:ext></extLst></slicerCacheDefinition>`;
    const kind = "http://schemas.microsoft.com/office/2007/relationships/slicerCache";
    const file = await openEdited(
      [
        [
          "xl/_rels/workbook.xml.rels",
          "</Relationships>",
          `<Relationship Id="rIdCache" Type="${kind}" Target="slicerCaches/slicerCache1.xml"/></Relationships>`,
        ],
      ],
      { "xl/slicerCaches/slicerCache1.xml": cache },
    );
    const before = file.toBytes();
    const message =
      "The tab “Summary” has a table that a slicer filters and that would go. Delete the slicer in Excel first.";
    await expect(applyAll(file, write({ table: null }))).rejects.toMatchObject({ code: "unsupported", message });
    await expect(applyAll(file, { kind: "removeSheet", tab: "summary" })).rejects.toMatchObject({ message });
    expect(file.toBytes()).toBe(before);
    await applyAll(file, write());
  });

  test("where its owner put form controls on it", async () => {
    const file = await openEdited([
      [TAB, "<tableParts", '<controls><control shapeId="1" r:id="rId9"/></controls><tableParts'],
    ]);
    await expect(applyAll(file, write())).rejects.toMatchObject({
      code: "unsupported",
      message: expect.stringMatching(/^The tab “Summary” holds form controls/) as unknown,
    });
  });
});

test("a stale result goes with its rich value, and the formula goes on spilling", async () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="e" cm="1" vm="2"><f t="array" ref="B1">1/A1</f><v>#SPILL!</v></c></row>';
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells }] }));
  const from = { value: 1, formula: null };
  const at = { sheet: "Scores", row: 0, column: 0 };
  await file.apply({ label: "Score", changes: [{ kind: "setCell", at, from, to: { value: 2, formula: null } }] });
  expect(textOf(file.toBytes(), "xl/worksheets/sheet1.xml")).toContain(
    '<c r="B1" cm="1"><f t="array" ref="B1">1/A1</f></c>',
  );
});
