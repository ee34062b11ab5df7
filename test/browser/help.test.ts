import { findProblems } from "./axe";
import { usePages } from "./open-pages";
import { openWorkbench, takePicture } from "./workbench";

const pages = usePages();

test("a check's page opens from its finding, beside the pane, and leads to the others", async () => {
  const { page, pane } = await openWorkbench(pages);
  await pane.getByRole("tab", { name: "Findings" }).click();
  await pane
    .getByRole("listitem")
    .filter({ hasText: "The comment says Leader" })
    .getByRole("button", { name: "Why" })
    .click();
  const [help] = await Promise.all([
    page.waitForEvent("popup"),
    pane.getByRole("link", { name: "More about this check" }).click(),
  ]);
  await help.getByRole("heading", { level: 1, name: /unsupported-score/ }).waitFor();
  expect(await help.evaluate(() => window.opener === null)).toBe(true);
  await help.getByRole("link", { name: "All checks" }).click();
  await help.getByRole("heading", { level: 1, name: "Checks" }).waitFor();
  expect(await findProblems(help)).toEqual([]);
  await help.getByRole("link", { name: "score-between-levels" }).click();
  await help.getByRole("link", { name: "unreadable-score" }).click();
  await help.getByRole("columnheader", { name: "cell" }).waitFor();
  await pane.getByRole("heading", { level: 2, name: "34 findings" }).waitFor();
});

test.each(["light", "dark"] as const)("pages of help are readable at 320 pixels, %s", async (colorScheme) => {
  const { page } = await pages.open("help/index.html");
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ["help/index.html", "help/checks/score-between-levels.html"]) {
    await page.goto(new URL(path, page.url().replace(/help\/.*/, "")).href);
    expect(await findProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await takePicture(page, `${path.replaceAll("/", "-").replace(".html", "")}-${colorScheme}`, false);
  }
});
