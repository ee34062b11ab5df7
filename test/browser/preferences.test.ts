import type { Frame, Locator, Page } from "playwright-core";
import { findForcedContrast } from "./axe";
import { findCutOff } from "./cut-off";
import { takeMotions, watchMotion } from "./motion";
import { usePages } from "./open-pages";
import { openStage, OTHER_SCENES, SAMPLE_SCENES } from "./scenes";
import { findPaneFrame, setPaneWidth, takePicture } from "./workbench";

const pages = usePages();
/** A limit for what hangs: each page is come to. */
const LIMIT_MS = 240_000;
/** What of a page has to be in sight at least, in pixels, whatever stands around it. */
const LEAST_ROOM = 50;
const SCENES = [...SAMPLE_SCENES, ...OTHER_SCENES];

test(
  "nothing moves for those who asked their computer for less motion",
  async () => {
    const stage = await openStage(pages, "Light", watchMotion);
    const { page } = stage;
    for (const { enter } of SAMPLE_SCENES.slice(0, 2)) await enter(stage);
    // So that it is known to be seen where something does.
    expect(await takeMotions(page)).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await takeMotions(page);
    const found: string[] = [];
    await stage.pane.getByRole("button", { name: "End the tour" }).click();
    for (const { name, enter, leave } of SCENES.filter((scene) => !/^(offer|tour)/.test(scene.name))) {
      await enter(stage);
      await leave?.(stage);
      found.push(...(await takeMotions(page)).map((motion) => `${name}: ${motion}`));
    }
    expect(found).toEqual([]);
  },
  LIMIT_MS,
);

/** The colours of something as the browser draws it. */
function coloursOf(drawn: Locator, property: "borderBottomColor" | "fill"): Promise<readonly string[]> {
  return drawn.evaluateAll((all, name) => [...new Set(all.map((each) => getComputedStyle(each)[name]))], property);
}

test(
  "in forced colours every text can be read, and the page that is open, levels and bars are told from what is around them",
  async () => {
    const stage = await openStage(pages, "Light", (page) =>
      page.emulateMedia({ forcedColors: "active", colorScheme: "dark" }),
    );
    const { page, pane } = stage;
    await setPaneWidth(page, 450);
    const found: string[] = [];
    for (const { name, enter, leave } of SCENES) {
      await enter(stage);
      await page.mouse.move(0, 0);
      found.push(...(await findForcedContrast(findPaneFrame(page))).map((problem) => `${name}: ${problem}`));
      await takePicture(page.locator('iframe[title="Task pane"]'), `${name}-forced-colours`, false);
      if (name === "overview") {
        const chosen = await coloursOf(pane.getByRole("tab", { selected: true }), "borderBottomColor");
        const others = await coloursOf(pane.getByRole("tab", { selected: false }), "borderBottomColor");
        expect(others).toHaveLength(1);
        expect(others).not.toEqual(chosen);
        // Filled, empty.
        expect(await coloursOf(pane.getByRole("img", { name: /^Mean level/ }).locator("rect"), "fill")).toHaveLength(2);
      }
      if (name === "objective") {
        const [chip] = await coloursOf(pane.getByText("3", { exact: true }), "borderBottomColor");
        const background = await findPaneFrame(page).evaluate(() => {
          const canvas = document.createElement("span");
          canvas.style.color = "Canvas";
          document.body.append(canvas);
          const { color } = getComputedStyle(canvas);
          canvas.remove();
          return color;
        });
        expect(chip).not.toBe(background);
      }
      await leave?.(stage);
    }
    expect(found).toEqual([]);
  },
  LIMIT_MS,
);

/** Lays over the pane the spacing of text that readers may choose (WCAG 1.4.12): its policy lets no style element in. */
function spaceOut(frame: Frame): Promise<void> {
  return frame.evaluate(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } " +
        "p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [spacing];
  });
}

/** Makes the pane smaller than Excel does; null for what it usually is. */
function squeeze(page: Page, size: { readonly width: number; readonly height: number } | null): Promise<void> {
  return page.locator('iframe[title="Task pane"]').evaluate((frame, wanted) => {
    frame.style.width = `${wanted?.width ?? 450}px`;
    frame.style.height = wanted ? `${wanted.height}px` : "";
  }, size);
}

test.each([
  { how: "at twice the size, in a pane of 320 pixels", width: 160, height: 450, isSpaced: false },
  { how: "at four times the size, on a screen of 1,280 by 1,024", width: 320, height: 256, isSpaced: false },
  { how: "with text as far apart as readers may set it", width: 320, height: 700, isSpaced: true },
])(
  "nothing is cut off $how",
  async ({ width, height, isSpaced }) => {
    const stage = await openStage(pages);
    const { page, pane } = stage;
    const found: string[] = [];
    for (const { name, enter, leave } of SCENES) {
      await enter(stage);
      await squeeze(page, { width, height });
      if (isSpaced) await spaceOut(findPaneFrame(page));
      // Sums stand side by side in a table, which may be scrolled sideways.
      found.push(...(await findCutOff(findPaneFrame(page), { except: "table" })).map((words) => `${name}: ${words}`));
      const room = await pane.getByRole("main").evaluate(({ clientHeight }) => clientHeight);
      if (room < LEAST_ROOM) found.push(`${name}: ${room} pixels are left for the page`);
      await squeeze(page, null);
      await leave?.(stage);
    }
    expect(found).toEqual([]);
  },
  LIMIT_MS,
);
