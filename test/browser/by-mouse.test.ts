import { readFile } from "node:fs/promises";
import { findOwnedTabs } from "../../src/core/change/owned-tabs";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { scoreSheetOf } from "../core/scorecard-builder";
import { toFile } from "../hosts/contract/file-host";
import { usePages } from "./open-pages";
import { openFile, openWorkbench, saveCopy } from "./workbench";

const pages = usePages();

/** Objectives 1 and 2 in rows 3 and 4; 2026 is scored in E and its comments stand in F. */
const FIXTURE = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Leading",
      objectives: [
        { title: "Champions", scores: [2, 3], comments: ["Named in May", "Trained in June: level 3"] },
        { title: "Reporting", scores: [3, null], comments: ["Yearly. Action: report each quarter."] },
      ],
    },
  ],
});

test("the whole round is done with the mouse: a workbook is opened, a row clicked, scored, summed up, and a copy saved", async () => {
  const { page, pane, grid } = await openWorkbench(pages);
  await openFile(page, { name: "round.xlsx", content: Buffer.from(await toFile(FIXTURE)) });
  await pane.getByRole("heading", { level: 1, name: /^2 objectives · 2026/ }).waitFor();
  await pane.getByText("1 of 2 scored for 2026").waitFor();

  // The row of objective 2 in the sheet opens it in the pane.
  await grid.getByRole("gridcell", { name: "Reporting" }).click();
  await pane.getByRole("heading", { level: 2, name: "2 Reporting" }).waitFor();
  await pane.getByRole("heading", { level: 3, name: "Open actions, from 2025" }).waitFor();
  await pane.getByRole("radio", { name: "4 Leader" }).check();
  await pane.getByRole("textbox", { name: "Comment for 2026" }).fill("Reported each quarter: level 4.");
  await pane.getByRole("button", { name: "Save", exact: true }).click();
  await pane.getByText("Objective 2 is scored 4 for 2026, with a comment.").waitFor();
  await grid.getByText("Reported each quarter: level 4.").waitFor();

  // Previous in the pane is selected in the sheet.
  await pane.getByRole("button", { name: "Previous" }).click();
  await pane.getByRole("heading", { level: 2, name: "1 Champions" }).waitFor();
  await page.getByRole("gridcell", { selected: true }).filter({ hasText: "3" }).first().waitFor();

  await pane.getByRole("tab", { name: "Reports" }).click();
  await pane.getByRole("button", { name: "Create the tabs" }).click();
  await pane.getByRole("button", { name: /^Write \d+ tabs$/ }).click();
  await pane.getByText("✓ Up to date").nth(2).waitFor();

  const { path } = await saveCopy(page);
  const snapshot = await (await openWorkbookFile(await readFile(path))).read();
  expect(snapshot.cell({ sheet: "Scores", row: 3, column: 4 }).value).toBe(4);
  expect(snapshot.cell({ sheet: "Scores", row: 3, column: 5 }).value).toBe("Reported each quarter: level 4.");
  expect([...findOwnedTabs(snapshot).keys()].sort()).toEqual(
    expect.arrayContaining(["gaps", "heat-map", "readings", "scores-data", "summary"]),
  );
});
