import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import { findProblems } from "./axe";
import { usePages } from "./open-pages";
import { openFile, openWorkbench, SAMPLE, saveCopy, takePicture } from "./workbench";

const pages = usePages();

describe("the workbench", () => {
  test("opens on the sample, with the task pane's figures beside it", async () => {
    const { page, pane, grid } = await openWorkbench(pages);
    await pane.getByRole("heading", { level: 1, name: "59 objectives · 2026 · 4 behind · 34 findings" }).waitFor();
    await pane.getByText("57 of 59 scored for 2026").waitFor();
    await pane.getByText("3.18", { exact: true }).waitFor();
    await pane.getByText("+0.32 since 2025").waitFor();
    await grid.getByText("Procurement maturity: scores and comments").first().waitFor();
    await takePicture(page, "workbench");
  });

  test("asks nobody but its own server for anything", async () => {
    const { page, requests } = await openWorkbench(pages);
    const { origin } = new URL(page.url());
    expect(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
    expect(requests.some((url) => url.endsWith("/office-js/office.js"))).toBe(true);
  });

  test("has nothing for axe to find, in the page and in the pane", async () => {
    const { page } = await openWorkbench(pages);
    expect(await findProblems(page)).toEqual([]);
  });

  test("saves an untouched workbook as it was, byte for byte", async () => {
    const { page } = await openWorkbench(pages);
    const { name, path } = await saveCopy(page);
    expect(name).toBe("sample (copy).xlsx");
    expect((await readFile(path)).equals(await readFile(SAMPLE))).toBe(true);
  });

  test("lets its user type into a cell, and the pane follows", async () => {
    const { page, pane } = await openWorkbench(pages);
    await page.getByRole("grid").focus();
    // To A2, below the title that stays in view.
    await page.keyboard.press("Control+Home");
    for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowDown");
    for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    const { path } = await saveCopy(page);
    const snapshot = await (await openWorkbookFile(await readFile(path))).read();
    expect(snapshot.cell({ sheet: "Scores", row: 10, column: 5 }).value).toBe(5);
    // The pane has followed to the objective of the row.
    await pane.getByRole("tab", { name: "Overview" }).click();
    // 181 levels over 57 objectives, and two more.
    await pane.getByText("3.21", { exact: true }).waitFor();
  });
});

describe("a file that cannot be opened", () => {
  const bad = [
    { name: "notes.txt", content: Buffer.from("Just some notes\n"), says: /text/i },
    {
      name: "old.xls",
      content: Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]),
      says: /\.xlsx/,
    },
    {
      name: "broken.xlsx",
      content: Buffer.from("PK\u0003\u0004 and then nothing of use"),
      says: /damaged|broken|cut/i,
    },
    { name: "empty.xlsx", content: Buffer.alloc(0), says: /empty/i },
  ];

  test.each(bad)("$name is refused in words, and the page goes on", async ({ name, content, says }) => {
    const { page, pane } = await openWorkbench(pages);
    await openFile(page, { name, content });
    const message = page.getByRole("alert").or(page.getByRole("status")).filter({ hasText: says }).first();
    await message.waitFor();
    expect(await message.textContent()).not.toMatch(/Error|undefined|\bat \w+\.|stack/);
    await pane.getByRole("heading", { level: 1, name: /59 objectives/ }).waitFor();
  });

  test("may have 50 MB", async () => {
    const { page, pane } = await openWorkbench(pages);
    const folder = await mkdtemp(join(tmpdir(), "large-"));
    const file = join(folder, "large.xlsx");
    await writeFile(file, Buffer.alloc(50 * 1024 * 1024, 7));
    await openFile(page, file);
    await page
      .getByText(/large\.xlsx.*is not an Excel workbook/)
      .first()
      .waitFor();
    await rm(folder, { recursive: true });
    await pane.getByRole("heading", { level: 1, name: /59 objectives/ }).waitFor();
  });

  test("may be followed by one that can", async () => {
    const { page, pane } = await openWorkbench(pages);
    await openFile(page, { name: "notes.txt", content: Buffer.from("Just some notes\n") });
    await openFile(page, { name: "mine.xlsx", content: await readFile(SAMPLE) });
    await page.getByText("mine.xlsx", { exact: true }).waitFor();
    await pane.getByRole("heading", { level: 1, name: /59 objectives/ }).waitFor();
  });
});
