import { findInFrame } from "./axe";
import { findCutOff } from "./cut-off";
import { usePages } from "./open-pages";
import { LOOKS, openStage, OTHER_SCENES, SAMPLE_SCENES, type Scene, type Stage } from "./scenes";
import { findPaneFrame, openWorkbench, setPaneWidth, takePicture } from "./workbench";

const pages = usePages();

/** Widths of the pane: half of a small screen, and the narrowest that Excel gives it. */
const WIDTHS = [450, 320] as const;
/** A limit for what hangs: axe looks at each page. */
const LIMIT_MS = 240_000;
/** The pictures that the user guide shows. */
const IN_GUIDE: readonly string[] = [
  ...["overview-light-450", "objective-light-450", "findings-light-450"],
  ...["scores-light-450", "scores-dark-450", "scores-high-contrast-450"],
];

/** Goes through scenes at each width: what is cut off, cannot be reached or breaks a rule, with the scene that it is in. */
async function findFaults(stage: Stage, look: string, scenes: readonly Scene[]): Promise<readonly string[]> {
  const { page } = stage;
  const found: string[] = [];
  for (const { name, enter, leave } of scenes) {
    await enter(stage);
    const frame = findPaneFrame(page);
    for (const width of WIDTHS) {
      await setPaneWidth(page, width);
      const cut = await findCutOff(frame);
      found.push(...cut.map((words) => `${name} at ${width} pixels: ${words}`));
      const picture = `${name}-${look.toLowerCase().replace(" ", "-")}-${width}`;
      await takePicture(page.locator('iframe[title="Task pane"]'), picture, IN_GUIDE.includes(picture));
    }
    // As high as all of it: of what lies half under a bar axe says that it is too small.
    await page.setViewportSize({ width: 1_100, height: 2_600 });
    found.push(...(await findInFrame(frame)).map((problem) => `${name}: ${problem}`));
    await page.setViewportSize({ width: 1_100, height: 900 });
    await leave?.(stage);
  }
  return found;
}

describe.each(LOOKS)("in Office's theme %s, with nothing cut off and nothing for axe to find", (look) => {
  test(
    "every page of the sample",
    async () => expect(await findFaults(await openStage(pages, look), look, SAMPLE_SCENES)).toEqual([]),
    LIMIT_MS,
  );

  test(
    "other workbooks, and a pane with nothing to show",
    async () => expect(await findFaults(await openStage(pages, look), look, OTHER_SCENES)).toEqual([]),
    LIMIT_MS,
  );
});

test("a page that takes long says so, and so does one that cannot be fetched", async () => {
  const { page, pane, setLine, takeProblems } = await openStage(pages);
  const look = async (name: string): Promise<void> => {
    await takePicture(page.locator('iframe[title="Task pane"]'), name, false);
    expect(await findCutOff(findPaneFrame(page))).toEqual([]);
    expect(await findInFrame(findPaneFrame(page))).toEqual([]);
  };
  await setPaneWidth(page, 320);
  // A reading that took a while has fetched what says so.
  await setLine({ isHeld: true });
  await page.getByRole("combobox", { name: "Office theme" }).selectOption({ label: "Dark" });
  await pane.getByRole("button", { name: "Stop" }).waitFor();
  await setLine({ isHeld: false });
  await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
  let goOn = (): void => undefined;
  const isEnough = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await isEnough;
    await route.abort();
  });
  await pane.getByRole("tab", { name: "Reports" }).click();
  await pane.getByText("Opening the page").waitFor();
  await look("page-opening");
  goOn();
  await pane.getByRole("heading", { level: 2, name: "This page could not be shown" }).waitFor();
  await look("page-failed");

  // The other pages are as they were, and this one is there once the pane is opened again.
  await pane.getByRole("tab", { name: "Overview" }).click();
  await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
  await page.unroute("**/*.js");
  await pane.getByRole("tab", { name: "Reports" }).click();
  await pane.getByRole("button", { name: "Open the pane again" }).click();
  await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
  for (const problem of takeProblems()) expect(problem).toMatch(/ChunkLoadError|ERR_FAILED/);
  await pane.getByRole("tab", { name: "Reports" }).click();
  await pane.getByRole("button", { name: "Create the tabs" }).waitFor();
});

test("the pane goes with Office and not with the computer: each theme has a background of its own", async () => {
  const { page, pane } = await openWorkbench(pages);
  await page.emulateMedia({ colorScheme: "dark" });
  const backgrounds: string[] = [];
  for (const look of LOOKS) {
    await page.getByRole("combobox", { name: "Office theme" }).selectOption({ label: look });
    await pane.getByRole("heading", { level: 1, name: /objectives/ }).waitFor();
    backgrounds.push(
      await pane
        .locator(".fui-FluentProvider")
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor),
    );
  }
  expect(backgrounds).toEqual(["rgb(255, 255, 255)", "rgb(41, 41, 41)", "rgb(0, 0, 0)"]);
});
