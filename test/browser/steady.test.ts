import type { Locator, Page } from "playwright-core";
import { usePages } from "./open-pages";
import { openStage, type Stage } from "./scenes";
import { setPaneWidth } from "./workbench";

const pages = usePages();

/** What is good for readers, as a cumulative layout shift: https://web.dev/articles/cls */
const GOOD = 0.1;
/** Between pages nothing of what stays is to move at all. */
const NOTHING = 0.001;

type Watching = Window & { shifts?: number[] };

/**
 * Has each pane that is opened from now on tell how much jumped in it. What is pressed here is pressed by a script and not by
 * the mouse, since what moves within half a second of a press is not counted by the browser.
 */
async function watchShifts(page: Page): Promise<void> {
  await page.context().addInitScript(() => {
    const { top } = window as Watching;
    if (!top || top === window) return;
    const shifts = ((top as Watching).shifts ??= []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shifts.push(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** How much has jumped since this was asked last, once all is drawn. */
function takeShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    return ((window as Watching).shifts?.splice(0) ?? []).reduce((sum, value) => sum + value, 0);
  });
}

async function press(
  { pane }: Stage,
  role: "tab" | "button" | "option" | "radio",
  name: string | RegExp,
): Promise<void> {
  await pane
    .getByRole(role, { name, exact: true })
    .first()
    .evaluate((element: HTMLElement) => element.click());
}

/** Where the hand is as a score is saved: how far down the pane the chosen score and the buttons below it are. */
async function findPlaces(
  pane: Stage["pane"],
): Promise<{ readonly score: number; readonly buttons: readonly number[] }> {
  const toTop = (found: Locator): Promise<number> => found.evaluate((element) => element.getBoundingClientRect().top);
  const buttons = ["Save", "Save and next", "Previous", "Next"].map((name) =>
    toTop(pane.getByRole("button", { name, exact: true })),
  );
  const score = await toTop(pane.getByRole("radio", { name: "4 Leader" }));
  return { score, buttons: await Promise.all(buttons) };
}

test.each([320, 400] as const)(
  "nothing jumps in a pane of %d pixels: as it opens, from page to page, and as a score is saved",
  async (width) => {
    const stage = await openStage(pages, "Light", async (page) => {
      await watchShifts(page);
      await setPaneWidth(page, width);
    });
    const { page, pane } = stage;
    await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
    await pane.getByRole("button", { name: "Show the steps" }).waitFor();
    expect(await takeShift(page)).toBeLessThan(GOOD);
    await press(stage, "button", "No, thank you");

    const stands: Readonly<Record<string, string | RegExp>> = {
      Scores: "Start the 2027 round",
      Findings: "6 errors",
      Reports: "Create the tabs",
      Overview: /^Score the 2 objectives/,
    };
    for (const [tab, button] of Object.entries(stands)) {
      await press(stage, "tab", tab);
      await pane.getByRole("button", { name: button }).waitFor();
      expect([tab, (await takeShift(page)) < NOTHING]).toEqual([tab, true]);
    }

    await press(stage, "tab", "Scores");
    await press(stage, "option", /^3 /);
    await press(stage, "radio", "4 Leader");
    await pane.getByText("Not saved: score 4.").waitFor();
    await pane.getByRole("radio", { name: "4 Leader" }).scrollIntoViewIfNeeded();
    const place = await findPlaces(pane);
    await takeShift(page);
    await press(stage, "button", "Save");
    await pane.getByText(/is scored 4 for 2026/).waitFor();
    expect(await findPlaces(pane)).toEqual(place);
    // The bar at the bottom is counted as moved, since the box that keeps it there has grown upwards: it is where it was.
    expect(await takeShift(page)).toBeLessThan(GOOD / 2);
    await press(stage, "button", "Next");
    await pane.getByRole("heading", { level: 2, name: /^4 / }).waitFor();
    expect((await findPlaces(pane)).buttons).toEqual(place.buttons);
    for (const way of ["History", "How it was read", "Help"]) {
      await press(stage, "button", way);
      await pane.getByRole("main", { name: way }).getByRole("heading", { level: 2 }).first().waitFor();
      expect([way, (await takeShift(page)) < NOTHING]).toEqual([way, true]);
    }
  },
);

test("nothing jumps over a slow line, where the parts of the pane come one after another", async () => {
  let requests = 0;
  const stage = await openStage(pages, "Light", async (page) => {
    await watchShifts(page);
    await page.route("**/*.js", async (route) => {
      requests += 1;
      await new Promise((later) => setTimeout(later, 150 * (1 + (requests % 5))));
      await route.continue();
    });
  });
  const { page, pane } = stage;
  await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
  await pane.getByRole("button", { name: "Show the steps" }).waitFor();
  expect(requests).toBeGreaterThan(5);
  expect(await takeShift(page)).toBeLessThan(GOOD);
});
