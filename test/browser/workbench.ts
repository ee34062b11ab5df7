import { join } from "node:path";
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import type { OpenedPage, usePages } from "./open-pages";

const ROOT = join(__dirname, "../..");
/** Long enough for a slow machine: nothing waits for it where all is well. */
const PATIENCE_MS = 30_000;

/** The sample workbook that the workbench opens with. */
export const SAMPLE = join(ROOT, "assets/sample/sample.xlsx");

/** The workbench as its user sees it. */
export interface OpenWorkbench extends OpenedPage {
  /** What stands in the task pane. */
  readonly pane: FrameLocator;
  readonly grid: Locator;
}

/** Opens the workbench and waits until the task pane shows where the round stands. */
export async function openWorkbench(pages: ReturnType<typeof usePages>): Promise<OpenWorkbench> {
  const opened = await pages.open();
  const { page } = opened;
  page.setDefaultTimeout(PATIENCE_MS);
  const pane = page.frameLocator('iframe[title="Task pane"]');
  await pane.getByRole("heading", { level: 1, name: /objectives/ }).waitFor();
  return { ...opened, pane, grid: page.getByRole("grid") };
}

/** The frame that the task pane stands in at the moment: another workbook or theme has another. */
export function findPaneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().endsWith("/taskpane-workbench.html"));
  if (!frame) throw new Error("The workbench has no task pane.");
  return frame;
}

/** Makes the pane as wide as it is told: 320, 400 or 450 pixels. */
export async function setPaneWidth(page: Page, width: 320 | 400 | 450): Promise<void> {
  await page.getByRole("combobox", { name: "Pane width" }).selectOption(String(width));
  // What the mouse was over may be elsewhere now.
  await page.mouse.move(0, 0);
}

/** Opens a workbook of the user's own, by its file or by a name and what is in it. */
export async function openFile(
  page: Page,
  file: string | { readonly name: string; readonly content: Buffer },
): Promise<void> {
  const chosen =
    typeof file === "string" ? file : { name: file.name, mimeType: "application/octet-stream", buffer: file.content };
  await page.locator('input[type="file"]').setInputFiles(chosen);
}

/** Saves a copy, and gives it as the user's computer gets it. */
export async function saveCopy(page: Page): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save a copy" }).click(),
  ]);
  return { name: download.suggestedFilename(), path: await download.path() };
}

/**
 * Takes a picture of the page, or of a part of it. It goes to out/pictures, and to docs/pictures where PICTURES=docs asks for it.
 * @param isForDocs false for one that is only to be looked at.
 */
export async function takePicture(shown: Page | Locator, name: string, isForDocs = true): Promise<void> {
  const folder = isForDocs && process.env["PICTURES"] === "docs" ? "docs/pictures" : "out/pictures";
  await shown.screenshot({ path: join(ROOT, folder, `${name}.png`) });
}
