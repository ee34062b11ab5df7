import type { HighlightChange } from "../../../src/core/change/change-plan";
import { toMarkedFormula, type HighlightRule } from "../../../src/core/change/highlight";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { strToU8 } from "fflate";
import { applyAll, craft, findChangedParts, MAIN, textOf, toSetCell, unzip, zip } from "./package-builder";
import { RICH_WORKBOOK } from "./rich-package";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const CELLS = '<row r="1"><c r="A1"><v>3</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';

const BEHIND: HighlightRule = {
  sheet: "Scores",
  areas: [
    { top: 0, left: 0, bottom: 1, right: 0 },
    { top: 4, left: 0, bottom: 4, right: 0 },
  ],
  formula: toMarkedFormula(["A1<3"], "behind"),
};
const STOP: HighlightRule = { ...BEHIND, formula: toMarkedFormula(['A1="a & b"'], "no") };
const ON: HighlightChange = { kind: "highlight", sheets: ["Scores"], rules: [STOP, BEHIND] };
const OFF: HighlightChange = { ...ON, rules: [] };

function listXml(rule: string, cells = "A1:A2"): string {
  return `<conditionalFormatting sqref="${cells}">${rule}</conditionalFormatting>`;
}

function ruleXml(priority: number, formula: string, more = ""): string {
  return `<cfRule type="expression"${more} priority="${priority}"><formula>${formula}</formula></cfRule>`;
}

const STOP_XML = listXml(
  '<cfRule type="expression" priority="8" stopIfTrue="1"><formula>AND(A1="a &amp; b",N("maturity:no")=0)</formula></cfRule>',
  "A1:A2 A5",
);
const BEHIND_XML = listXml(
  '<cfRule type="expression" dxfId="0" priority="9" stopIfTrue="1"><formula>AND(A1&lt;3,N("maturity:behind")=0)</formula></cfRule>',
  "A1:A2 A5",
);

/** The user's own rules, one of them known to newer Excels alone, between what the schema has before and behind them. */
const MERGES = '<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>';
const OWN = listXml(ruleXml(2, "A1=2")) + listXml(ruleXml(1, "A1=3") + '<cfRule type="duplicateValues" priority="3"/>');
const BEHIND_OWN =
  '<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>"a,b"</formula1></dataValidation></dataValidations>' +
  `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}" priority="7"/>' +
  "<xm:sqref>A1:A2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";

function craftWith(after: string): Uint8Array {
  return craft({ sheets: [{ name: "Scores", cells: CELLS, after }] });
}

test("stands behind the last of the user's rules and below the last priority", async () => {
  const file = await openWorkbookFile(craftWith(MERGES + OWN + BEHIND_OWN));
  await applyAll(file, ON);
  expect(textOf(file.toBytes(), SHEET)).toContain(
    `</sheetData>${MERGES}${OWN}${STOP_XML}${BEHIND_XML}${BEHIND_OWN}</worksheet>`,
  );
});

test.each([
  ["cells alone", "", ""],
  ["merged cells before and links behind", MERGES, '<hyperlinks><hyperlink ref="A1" location="A2"/></hyperlinks>'],
  [
    "a filter before and the page behind",
    '<autoFilter ref="A1:A2"/>',
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
  ],
])("stands where the schema wants it: %s", async (_, before, after) => {
  const file = await openWorkbookFile(craftWith(before + after));
  await applyAll(file, { ...ON, rules: [BEHIND] });
  expect(textOf(file.toBytes(), SHEET)).toContain(
    `</sheetData>${before}${BEHIND_XML.replace('priority="9"', 'priority="1"')}${after}</worksheet>`,
  );
});

test("writes its look with a sign for numbers and for texts", async () => {
  const file = await openWorkbookFile(craftWith(""));
  await applyAll(file, ON);
  const format = "&quot;▼ &quot;General;&quot;▼ &quot;-General;&quot;▼ &quot;General;&quot;▼ &quot;@";
  expect(textOf(file.toBytes(), STYLES)).toContain(
    '</cellXfs><dxfs><dxf><font><color rgb="FF3B1F00"/></font>' +
      `<numFmt numFmtId="164" formatCode="${format}"/>` +
      '<fill><patternFill patternType="solid"><fgColor rgb="FFF7B267"/><bgColor rgb="FFF7B267"/></patternFill></fill></dxf></dxfs>',
  );
});

test("adds to the looks that are there, and uses its own again", async () => {
  const dxfs = '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>';
  const bytes = craft({ sheets: [{ name: "Scores", cells: CELLS }] });
  const styles = textOf(bytes, STYLES).replace(
    "</styleSheet>",
    `<cellStyles count="0"/>${dxfs}<tableStyles count="0"/></styleSheet>`,
  );
  const file = await openWorkbookFile(
    craft({ sheets: [{ name: "Scores", cells: CELLS }], parts: { [STYLES]: styles } }),
  );
  await applyAll(file, ON);
  const once = textOf(file.toBytes(), STYLES);
  expect(once).toContain('<cellStyles count="0"/><dxfs count="2"><dxf><font><b/></font></dxf><dxf><font><color');
  expect(textOf(file.toBytes(), SHEET)).toContain('dxfId="1"');
  await applyAll(file, OFF);
  expect(textOf(file.toBytes(), STYLES)).toBe(styles);
  await applyAll(file, ON);
  expect(textOf(file.toBytes(), STYLES)).toBe(once);
});

test.each(['<dxfs count="0"/>', '<dxfs count="0" />', "<dxfs count='1'>\n <dxf><font><b/></font></dxf>\n</dxfs>", ""])(
  "off, the looks are written as they were: %j",
  async (dxfs) => {
    const plain = { sheets: [{ name: "Scores", cells: CELLS }] };
    const styles = textOf(craft(plain), STYLES).replace("</styleSheet>", `${dxfs}</styleSheet>`);
    const file = await openWorkbookFile(craft({ ...plain, parts: { [STYLES]: styles } }));
    await applyAll(file, ON);
    const saved = await openWorkbookFile(file.toBytes());
    await applyAll(saved, OFF);
    expect(textOf(saved.toBytes(), STYLES)).toBe(styles);
  },
);

test("a look of ours that something else has taken up stays with all before it, and its number format", async () => {
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", cells: CELLS }, { name: "Mine" }] }));
  const met: HighlightRule = { ...BEHIND, formula: toMarkedFormula(["A1=3"], "met") };
  await applyAll(file, { ...ON, rules: [BEHIND, met] });
  const parts = { ...unzip(file.toBytes()) };
  const own = listXml(ruleXml(1, "A1=1", ' dxfId="0"'));
  parts["xl/worksheets/sheet2.xml"] = strToU8(`<worksheet xmlns="${MAIN}"><sheetData/>${own}</worksheet>`);
  const shared = await openWorkbookFile(zip(parts));
  await applyAll(shared, OFF);
  const styles = textOf(shared.toBytes(), STYLES);
  expect(styles.match(/<dxf>/g)).toHaveLength(1);
  expect(styles.match(/<numFmt numFmtId="\d+"/g)).toEqual(['<numFmt numFmtId="164"', '<numFmt numFmtId="164"']);
  expect(styles).toContain("FFF7B267");
});

test("keeps to the prefix that the parts are written with", async () => {
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const file = await openWorkbookFile(craft({ sheets: [{ name: "Scores", xml }] }));
  await applyAll(file, { ...ON, rules: [BEHIND] });
  expect(textOf(file.toBytes(), SHEET)).toContain(
    '</x:sheetData><x:conditionalFormatting sqref="A1:A2 A5"><x:cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1">' +
      '<x:formula>AND(A1&lt;3,N("maturity:behind")=0)</x:formula></x:cfRule></x:conditionalFormatting></x:worksheet>',
  );
  expect((await file.read()).sheets[0]?.content.conditionalFormulas).toEqual([BEHIND.formula]);
  await applyAll(file, OFF);
  expect(textOf(file.toBytes(), SHEET)).toBe(xml);
});

test("touches its sheet and the styles, and no other part; off, all is as it was", async () => {
  const file = await openWorkbookFile(RICH_WORKBOOK);
  await applyAll(file, ON);
  expect(findChangedParts(RICH_WORKBOOK, file.toBytes())).toEqual([STYLES, SHEET]);
  await applyAll(file, OFF);
  expect(findChangedParts(RICH_WORKBOOK, file.toBytes())).toEqual([]);
});

test("undo gives the very bytes back, also of highlights that were replaced", async () => {
  const file = await openWorkbookFile(craftWith(OWN));
  const before = file.toBytes();
  const { undo } = await applyAll(file, ON);
  const lit = file.toBytes();
  const again = await applyAll(file, { ...ON, rules: [BEHIND] });
  await applyAll(file, ...again.undo.changes);
  expect(findChangedParts(lit, file.toBytes())).toEqual([]);
  await applyAll(file, ...undo.changes);
  expect(findChangedParts(before, file.toBytes())).toEqual([]);
});

test("undo after another change takes the highlights alone", async () => {
  const file = await openWorkbookFile(craftWith(OWN));
  const { undo } = await applyAll(file, ON);
  await applyAll(file, await toSetCell(file, "Scores", "A1", { value: 5 }));
  await file.apply(undo);
  const text = textOf(file.toBytes(), SHEET);
  expect(text).toContain('<c r="A1"><v>5</v></c>');
  expect(text).toContain(`</sheetData>${OWN}</worksheet>`);
});

test("finds its own by their end, wherever another program has put them, and leaves the user's beside them", async () => {
  const own = ruleXml(3, 'AND(A1&lt;3,N("maturity:behind")=0)');
  const ofLater = ruleXml(4, 'AND(A1&lt;3, n( "maturity:brand-new" ) = 0 )', ' dxfId="9"');
  const like = ruleXml(1, 'OR(N("maturity:behind")=0,A1=3)');
  const user = ruleXml(2, "A1=2");
  const file = await openWorkbookFile(craftWith(listXml(like + own + user) + listXml(ofLater, "B1:B9")));
  expect((await file.read()).sheets[0]?.content.conditionalFormulas).toEqual([
    'OR(N("maturity:behind")=0,A1=3)',
    "A1=2",
    'AND(A1<3,N("maturity:behind")=0)',
    'AND(A1<3, n( "maturity:brand-new" ) = 0 )',
  ]);
  await applyAll(file, OFF);
  expect(textOf(file.toBytes(), SHEET)).toContain(`</sheetData>${listXml(like + user)}</worksheet>`);
});

test("takes nothing from a protected sheet that has nothing to take, and refuses one that has", async () => {
  const locked = '<sheetProtection sheet="1"/>';
  const plain = await openWorkbookFile(craftWith(locked));
  const before = plain.toBytes();
  await applyAll(plain, OFF);
  expect(findChangedParts(before, plain.toBytes())).toEqual([]);
  const lit = await openWorkbookFile(craftWith(locked + listXml(ruleXml(1, 'AND(A1&lt;3,N("maturity:behind")=0)'))));
  await expect(lit.apply({ label: "Off", changes: [OFF] })).rejects.toMatchObject({ code: "protected" });
});
