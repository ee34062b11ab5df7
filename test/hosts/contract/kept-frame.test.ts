import { readFile } from "node:fs/promises";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openWorkbookFile } from "../../../src/hosts/xlsx/workbook-file";
import { workbookOf } from "./fixtures";
import { openInExcel } from "./office-host";
import { planOf, requireApplied, tabPlan } from "./plans";
import { SAMPLE } from "./file-host";

const WORKBOOK = "xl/workbook.xml";
const SCORES = workbookOf([{ name: "Scores", rows: [[1]] }]);

test("in Excel a tab that is written again keeps the widths of its columns and how it prints", async () => {
  const { host, simulator, client } = await openInExcel(SCORES);
  requireApplied(await host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 3) })));
  const look = (): Promise<readonly unknown[]> =>
    client.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Test");
      const { format } = sheet.getRange("B:B");
      format.load({ columnWidth: true });
      sheet.pageLayout.load({ orientation: true, zoom: true });
      const { defaultForAllPages: page } = sheet.pageLayout.headersFooters;
      page.load({ leftHeader: true, rightHeader: true, leftFooter: true, rightFooter: true });
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load({ address: true });
      await context.sync();
      const { leftHeader, rightHeader, leftFooter, rightFooter } = page;
      const { orientation } = sheet.pageLayout;
      return [format.columnWidth, orientation, leftHeader, rightHeader, leftFooter, rightFooter, area.address];
    });
  expect((await look()).slice(1)).toEqual(["Landscape", "&F", "&D", "&A – Test", "Page &P of &N", "Test!A:C"]);
  await client.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Test");
    sheet.getRange("B:B").format.columnWidth = 210;
    sheet.pageLayout.orientation = "Portrait";
    sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "Draft";
    sheet.pageLayout.setPrintArea("A1:B4");
    await context.sync();
  });
  requireApplied(await host.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 5) })));
  expect(await look()).toEqual([210, "Portrait", "Draft", "&D", "&A – Test", "Page &P of &N", "Test!A1:B4"]);
  expect(simulator.snapshot().findSheet("Test")?.rowCount).toBe(8);
});

test("in a file a tab that is written again keeps the widths of its columns and how it prints", async () => {
  const first = await openWorkbookFile(await readFile(SAMPLE));
  requireApplied(await first.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 3) })));
  const parts = unzipSync(first.toBytes());
  const part =
    Object.keys(parts).find((name) => strFromU8(parts[name] ?? new Uint8Array()).includes("oddHeader")) ?? "";
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(xml).toContain("<oddHeader>&amp;L&amp;F&amp;R&amp;D</oddHeader>");
  expect(xml).toMatch(/<pageSetup paperSize="9" orientation="landscape"/);
  const names = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
  expect(names).toContain(">Test!$A:$C</definedName>");
  const edited = xml
    .replace(/<col min="2" max="2" width="[\d.]+"/, '<col min="2" max="2" width="40.5"')
    .replace('orientation="landscape"', 'orientation="portrait"')
    .replace("&amp;L&amp;F", "&amp;LDraft");
  const second = await openWorkbookFile(
    zipSync({
      ...parts,
      [part]: strToU8(edited),
      [WORKBOOK]: strToU8(names.replace(">Test!$A:$C<", ">Test!$A$1:$B$4<")),
    }),
  );
  requireApplied(await second.apply(planOf({ kind: "writeSheet", plan: tabPlan("Test", 5) })));
  const written = unzipSync(second.toBytes());
  expect(strFromU8(written[WORKBOOK] ?? new Uint8Array())).toContain(">Test!$A$1:$B$4</definedName>");
  const again = strFromU8(written[part] ?? new Uint8Array());
  expect(again).toContain('<col min="2" max="2" width="40.5"');
  expect(again).toContain('orientation="portrait"');
  expect(again).toContain("<oddHeader>&amp;LDraft&amp;R&amp;D</oddHeader>");
  expect(again.match(/<cols>/g)).toHaveLength(1);
});
