import type { Page } from "playwright-core";
import { usePages } from "./open-pages";
import { openWorkbench, type OpenWorkbench } from "./workbench";

const pages = usePages();

/** Opens the pane at its tabs. */
async function openReports(): Promise<OpenWorkbench> {
  const open = await openWorkbench(pages);
  await open.pane.getByRole("tab", { name: "Reports" }).click();
  return open;
}

/** Pastes into an empty place for text, as one does in Word, and tells what stands in it. */
async function paste(page: Page): Promise<{ readonly headings: readonly string[]; readonly rows: readonly number[] }> {
  await page.evaluate(() => {
    document.body.innerHTML = '<div contenteditable="true" id="paper"></div>';
  });
  await page.locator("#paper").focus();
  await page.keyboard.press("Control+V");
  await page.locator("#paper table").first().waitFor();
  return page.evaluate(() => ({
    headings: [...document.querySelectorAll("#paper h2")].map((each) => each.textContent),
    rows: [...document.querySelectorAll("#paper table")].map((table) => table.querySelectorAll("tr").length),
  }));
}

test("a tab is copied with one press, and pasted as a heading with its tables", async () => {
  const { page, pane } = await openReports();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await pane.getByRole("button", { name: "Copy Summary for a paper" }).click();
  await pane
    .getByText("Summary is on the clipboard as a paragraph and a table. Paste it into your paper.")
    .first()
    .waitFor();
  const { headings, rows } = await paste(page);
  expect(headings).toEqual(["Summary"]);
  // The sample's seven key areas, the line for all of them and the headers are one of the tables.
  expect(rows).toContain(9);
});

test("where pages are kept from the clipboard, the older way brings the same there", async () => {
  const { page, pane } = await openReports();
  const frame = page.frames().find((each) => each.url().includes("taskpane"));
  await frame?.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  });
  await pane.getByRole("button", { name: "Copy Summary for a paper" }).click();
  await pane
    .getByText("Summary is on the clipboard as a paragraph and a table. Paste it into your paper.")
    .first()
    .waitFor();
  const { headings, rows } = await paste(page);
  expect(headings).toEqual(["Summary"]);
  expect(rows).toContain(9);
});
