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

/** Pastes into an empty page for text, as one does in Word, and tells what stands in it. */
async function paste(page: Page): Promise<{
  readonly headings: readonly string[];
  readonly rows: readonly number[];
  readonly borders: readonly string[];
}> {
  const paper = await page.context().newPage();
  await paper.setContent('<div contenteditable="true" id="paper"></div>');
  await paper.locator("#paper").focus();
  await paper.keyboard.press("Control+V");
  await paper.locator("#paper table").first().waitFor();
  return paper.evaluate(() => ({
    headings: [...document.querySelectorAll("#paper h2")].map((each) => each.textContent),
    rows: [...document.querySelectorAll("#paper table")].map((table) => table.querySelectorAll("tr").length),
    borders: [
      ...new Set([...document.querySelectorAll<HTMLElement>("#paper td")].map((cell) => cell.style.borderStyle)),
    ],
  }));
}

test("a tab is copied with one press, and pasted as a heading with its tables", async () => {
  const { page, pane } = await openReports();
  await pane.getByRole("button", { name: "Copy Summary for a paper" }).click();
  await pane
    .getByText("Summary is on the clipboard as a paragraph and a table. Paste it into your paper.")
    .first()
    .waitFor();
  const { headings, rows, borders } = await paste(page);
  expect(headings).toEqual(["Summary of maturity scores"]);
  // Ten headline figures, eleven key areas with all of them together, two years; each table with its header.
  expect(rows).toEqual([11, 13, 3]);
  expect(borders).toEqual(["solid"]);
});

test("the same where pages are kept from the clipboard", async () => {
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
  const { headings, rows, borders } = await paste(page);
  expect(headings).toEqual(["Summary of maturity scores"]);
  expect(rows).toEqual([11, 13, 3]);
  expect(borders).toEqual(["solid"]);
});
