import { strToU8 } from "fflate";
import { fc } from "../../property";
import { planClearHighlights, planHighlights } from "../../../src/app/highlight";
import { isProblem } from "../../../src/app/problem";
import { reviewWorkbook } from "../../../src/app/review";
import { isHighlight } from "../../../src/core/change/highlight";
import { toA1 } from "../../../src/core/grid/a1";
import { openWorkbookFile, type WorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { applyAll, craft, findChangedParts, textOf, unzip, zip } from "./package-builder";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const HEADERS = ["#", "Objective", "2025 Score", "2026 Score", "Target"];

const scoreXml = fc.constantFrom(
  ...["<v>1</v>", "<v>3</v>", "<v>4.5</v>", "<f>1+2</f><v>3</v>", ""],
  ...["3 - Mature", "3 – Mature", "2-3", "Mature (3)", "N/A", "tbc", "Mature - 3"],
);
const rowsOf = fc.array(fc.tuple(scoreXml, scoreXml, scoreXml, fc.nat(1)), { minLength: 1, maxLength: 6 });

/** What a user's rule goes by, those among them that look like ours and are not. */
const userRule = fc.constantFrom(
  '<cfRule type="expression" dxfId="0" priority="#"><formula>D2=3</formula></cfRule>',
  '<cfRule type="expression" dxfId="0" priority="#" stopIfTrue="1"><formula>LEFT(TRIM(D2))*1&lt;3</formula></cfRule>',
  '<cfRule type="expression" dxfId="1" priority="#"><formula>AND(D2&lt;3,N("maturity:behind")=0)*1</formula></cfRule>',
  '<cfRule type="expression" dxfId="1" priority="#"><formula>OR(AND(D2=3,N("maturity:met")=0),D2=4)</formula></cfRule>',
  '<cfRule type="cellIs" dxfId="1" priority="#" operator="lessThan"><formula>3</formula></cfRule>',
  '<cfRule type="containsText" dxfId="0" priority="#" operator="containsText" text="maturity:met"><formula>NOT(ISERROR(SEARCH("maturity:met",D2)))</formula></cfRule>',
  '<cfRule type="colorScale" priority="#"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF7B267"/><color rgb="FFBBD7F5"/></colorScale></cfRule>',
  '<cfRule type="dataBar" priority="#"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>',
  '<cfRule type="iconSet" priority="#"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>',
);
const userList = fc.record({
  cells: fc.constantFrom("D2:D9", "A1:E9", "D3 E2:E4", "C2"),
  rules: fc.array(fc.tuple(userRule, fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 3 }),
});
const userFormats = fc.array(userList, { maxLength: 4 }).map((lists) =>
  lists
    .map(({ cells, rules }) => {
      const xml = rules.map(([rule, priority]) => rule.replace("#", String(priority))).join("");
      return `<conditionalFormatting sqref="${cells}">${xml}</conditionalFormatting>`;
    })
    .join(""),
);
const newer = fc.constantFrom(
  "",
  '<pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>' +
    `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>` +
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
    '<x14:cfRule type="iconSet" priority="40" id="{1}"/><xm:sqref>D2:D9</xm:sqref></x14:conditionalFormatting>' +
    "</x14:conditionalFormattings></ext></extLst>",
);
const looks = fc.constantFrom(
  "",
  '<dxfs count="0"/>',
  '<dxfs count="0" />',
  '<dxfs count="2"><dxf><font><b/></font></dxf><dxf><fill><patternFill><bgColor rgb="FFF7B267"/></patternFill></fill></dxf></dxfs>',
  '<dxfs>\n<dxf><numFmt numFmtId="164" formatCode="0.0"/></dxf>\n</dxfs>',
);
const numberFormats = fc.constantFrom("", '<numFmt numFmtId="164" formatCode="0.0"/>');

const workbook = fc
  .tuple(rowsOf, userFormats, newer, looks, numberFormats)
  .map(([rows, wanted, after, dxfs, formatsOfNumbers]) => {
    const known = dxfs.match(/<dxf>/g)?.length ?? 0;
    // A rule names no look that is not there.
    const formats = wanted.replace(/ dxfId="(\d)"/g, (named, look) => (Number(look) < known ? named : ""));
    const text = (a1: string, value: string): string => `<c r="${a1}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const cellOf = (a1: string, xml: string, style: number): string =>
      xml === "" || xml.startsWith("<") ? `<c r="${a1}" s="${style}">${xml}</c>` : text(a1, xml);
    const lines = rows.map(([before, score, target, style], index) => {
      const row = index + 2;
      const cells = [before, score, target].map((xml, at) => cellOf(toA1(row - 1, 2 + at), xml, style)).join("");
      return `<row r="${row}"><c r="A${row}"><v>${index + 1}</v></c>${text(`B${row}`, `Line ${index + 1}`)}${cells}</row>`;
    });
    const header = HEADERS.map((each, column) => text(toA1(0, column), each)).join("");
    const content = {
      sheets: [
        { name: "Scores", cells: `<row r="1">${header}</row>${lines.join("")}`, after: formats + after },
        { name: "Kept", cells: `<row r="1">${header}</row>${lines.join("")}`, state: "veryHidden", after: formats },
      ],
      looks: '<xf numFmtId="2" xfId="0"/>',
      numberFormats: formatsOfNumbers,
    };
    const styles = textOf(craft(content), STYLES).replace("</styleSheet>", `${dxfs}</styleSheet>`);
    return craft({ ...content, parts: { [STYLES]: styles } });
  });

async function switchOn(file: WorkbookFile): Promise<boolean> {
  const plan = planHighlights(await reviewWorkbook(file), { period: null });
  if (isProblem(plan)) return false;
  await applyAll(file, ...plan.changes);
  return true;
}

async function switchOff(bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openWorkbookFile(bytes);
  await applyAll(file, ...planClearHighlights(await reviewWorkbook(file)).changes);
  return file.toBytes();
}

const OWN_LIST =
  /<conditionalFormatting [^>]*><cfRule [^>]*><formula>[^<]*,N\("maturity:[a-z]+"\)=0\)<\/formula><\/cfRule><\/conditionalFormatting>/g;

test("on changes nothing of the user's, on again nothing at all, and off gives the very bytes back", async () => {
  let lit = 0;
  await fc.assert(
    fc.asyncProperty(workbook, async (before) => {
      const file = await openWorkbookFile(before);
      if (!(await switchOn(file))) return;
      lit += 1;
      const once = file.toBytes();
      expect(findChangedParts(before, once)).toEqual([STYLES, SHEET]);
      const own = textOf(once, SHEET).match(OWN_LIST) ?? [];
      expect(own.length).toBeGreaterThan(0);
      expect(textOf(once, SHEET).replace(OWN_LIST, "")).toBe(textOf(before, SHEET));
      // Ours come last, however the user's are numbered.
      const formulas = (await file.read()).findSheet("Scores")?.content.conditionalFormulas ?? [];
      expect(formulas.slice(-own.length).every(isHighlight)).toBe(true);
      expect(formulas.slice(0, -own.length).some(isHighlight)).toBe(false);
      await switchOn(file);
      expect(findChangedParts(once, file.toBytes())).toEqual([]);
      expect(findChangedParts(before, await switchOff(once))).toEqual([]);
    }),
    { numRuns: 80 },
  );
  expect(lit).toBeGreaterThan(40);
});

test("off takes the rest where the user has deleted some of ours by hand", async () => {
  await fc.assert(
    fc.asyncProperty(workbook, fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), async (before, deleted) => {
      const file = await openWorkbookFile(before);
      if (!(await switchOn(file))) return;
      let at = -1;
      const text = textOf(file.toBytes(), SHEET).replace(OWN_LIST, (own) => (deleted[(at += 1)] ? "" : own));
      const left = zip({ ...unzip(file.toBytes()), [SHEET]: strToU8(text) });
      const after = await switchOff(left);
      expect(textOf(after, SHEET)).toBe(textOf(before, SHEET));
      // With none left there is nothing to take off, and the looks stay as they were found.
      if (!deleted.slice(0, at + 1).every(Boolean)) expect(findChangedParts(before, after)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
