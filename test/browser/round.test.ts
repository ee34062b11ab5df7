import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { hasHighlights } from "../../src/app/highlight";
import { findOwnedTabs } from "../../src/core/change/owned-tabs";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { findProblems } from "./axe";
import { usePages } from "./open-pages";
import { openWorkbench, saveCopy, takePicture } from "./workbench";

const pages = usePages();
/** A limit for what hangs: axe looks at the whole workbench four times. */
const LIMIT_MS = 180_000;

/** Presses Tab until an element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await wanted.waitFor();
  const isFocused = (): Promise<boolean> => wanted.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 80; step += 1) {
    if (await isFocused()) return;
    await page.keyboard.press(key);
  }
  throw new Error("Tab does not lead there");
}

test(
  "the whole round is done with the keyboard, in the pane's production bundle, and saved in a copy",
  async () => {
    const { page, pane } = await openWorkbench(pages);

    // From the sheet to the pane, and to Scores.
    await page.getByRole("grid").focus();
    await page.keyboard.press("F6");
    await tabTo(page, pane.getByRole("tab", { name: "Overview" }));
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");

    // The search finds objective 39, which has no score for 2026 yet.
    await tabTo(page, pane.getByRole("searchbox"));
    await page.keyboard.type("39");
    await pane.getByText("1 of 59 objectives").waitFor();
    expect(await findProblems(page)).toEqual([]);
    await tabTo(page, pane.getByRole("listbox"));
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 2, name: /^39/ }).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await takePicture(page, "objective");

    // 4, a comment, saved.
    await page.keyboard.press("4");
    await page.keyboard.press("c");
    await page.keyboard.type("Scored 4: reported to the board each quarter.");
    await page.keyboard.press("Control+Enter");
    await pane.getByRole("heading", { level: 1, name: /59 objectives · 2026 · 4 behind · 33 findings/ }).waitFor();

    // Findings: the cell of the first is shown in the sheet.
    await tabTo(page, pane.getByRole("tab", { name: "Scores" }), "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 2, name: "33 findings" }).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await takePicture(page, "findings", false);
    await tabTo(page, pane.getByRole("button", { name: "Scores!F40" }));
    await page.keyboard.press("Enter");
    await page.getByRole("gridcell", { selected: true }).filter({ hasText: "3" }).first().waitFor();

    // Reports: highlights, and the Summary tab.
    await tabTo(page, pane.getByRole("tab", { name: "Findings" }), "Shift+Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await tabTo(page, pane.getByRole("switch", { name: /Highlight gaps/ }));
    await page.keyboard.press("Space");
    await pane.getByRole("switch", { name: /Highlight gaps/, checked: true }).waitFor();
    await tabTo(page, pane.getByRole("button", { name: "Create the tabs" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, pane.getByRole("button", { name: "Write 9 tabs" }));
    await page.keyboard.press("Enter");
    await pane.getByText("✓ Up to date").nth(2).waitFor();
    expect(await findProblems(page)).toEqual([]);
    await takePicture(page, "reports", false);

    const { path } = await saveCopy(page);
    const snapshot = await (await openWorkbookFile(await readFile(path))).read();
    expect(snapshot.cell({ sheet: "Scores", row: 95, column: 5 }).value).toBe(4);
    // Below what stood there.
    expect(snapshot.cell({ sheet: "Scores", row: 95, column: 6 }).value).toMatch(
      /scrutiny\.\nScored 4: reported to the board each quarter\.$/,
    );
    expect(hasHighlights(snapshot)).toBe(true);
    expect([...findOwnedTabs(snapshot).keys()].sort()).toEqual([
      "continued-and-new",
      "gaps",
      "heat-map",
      "maturity-map",
      "next-level",
      "readings",
      "scores-data",
      "summary",
      "where-we-are",
    ]);
  },
  LIMIT_MS,
);
