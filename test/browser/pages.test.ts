import type { FrameLocator, Page } from "playwright-core";
import { findInFrame } from "./axe";
import { usePages } from "./open-pages";
import { openWorkbench, takePicture } from "./workbench";

const pages = usePages();

/** Widths of the pane: the narrowest that Excel gives it, and half of a small screen. */
const WIDTHS = [320, 450] as const;
/** A limit for what hangs: axe looks at seven pages. */
const LIMIT_MS = 240_000;
/** The pictures that the user guide shows. */
const IN_GUIDE: readonly string[] = ["overview-light-450", "objective-light-450"];
const LOOKS = ["Light", "Dark", "High contrast"] as const;

/** Each page of the pane: how it is come to, and what says that it is there. */
const PAGES: readonly {
  readonly name: string;
  readonly open: (pane: FrameLocator) => Promise<void>;
}[] = [
  {
    name: "overview",
    open: async (pane) => {
      await pane.getByRole("tab", { name: "Overview" }).click();
      await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
    },
  },
  {
    name: "scores",
    open: async (pane) => {
      await pane.getByRole("tab", { name: "Scores" }).click();
      await pane.getByRole("listbox", { name: "Objectives" }).waitFor();
    },
  },
  {
    name: "objective",
    open: async (pane) => {
      await pane.getByRole("option", { name: /^3 / }).click();
      await pane.getByRole("heading", { level: 3, name: "Ladder" }).waitFor();
    },
  },
  {
    name: "findings",
    open: async (pane) => {
      await pane.getByRole("tab", { name: "Findings" }).click();
      await pane.getByRole("heading", { level: 2, name: /findings$/ }).waitFor();
    },
  },
  {
    name: "reports",
    open: async (pane) => {
      await pane.getByRole("tab", { name: "Reports" }).click();
      await pane.getByRole("button", { name: "Create the tabs" }).waitFor();
    },
  },
  {
    name: "reading",
    open: async (pane) => {
      await pane.getByRole("button", { name: "How it was read" }).click();
      await pane.getByRole("heading", { level: 2 }).first().waitFor();
    },
  },
  {
    name: "help",
    open: async (pane) => {
      await pane.getByRole("button", { name: "Help" }).click();
      await pane.getByRole("heading", { level: 2, name: "Keys" }).waitFor();
    },
  },
];

/** Makes the pane as narrow or as wide as it gets, by the keys of the bar beside it. */
async function setPaneWidth(page: Page, width: number): Promise<void> {
  const separator = page.getByRole("separator", { name: "Width of the task pane" });
  for (const key of ["Home", "End"]) {
    await separator.press(key);
    if ((await separator.getAttribute("aria-valuenow")) === String(width)) return;
  }
  throw new Error(`The pane does not get ${width} pixels wide.`);
}

describe.each(LOOKS)("in Office's theme %s", (look) => {
  test.each(WIDTHS)(
    "every page fits into %d pixels, with nothing for axe to find",
    async (width) => {
      const { page, pane } = await openWorkbench(pages);
      await page.setViewportSize({ width: 1_100, height: 900 });
      await page.getByRole("combobox", { name: "Office theme" }).selectOption({ label: look });
      await pane.getByRole("heading", { level: 1, name: /objectives/ }).waitFor();
      await pane.getByRole("button", { name: "No, thank you" }).click();
      await setPaneWidth(page, width);
      for (const { name, open } of PAGES) {
        await open(pane);
        const sizes = await pane
          .getByRole("main")
          .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
        expect([name, sizes[0]]).toEqual([name, sizes[1]]);
        const [, frame] = page.frames();
        expect([name, frame && (await findInFrame(frame))]).toEqual([name, []]);
        const picture = `${name}-${look.toLowerCase().replace(" ", "-")}-${width}`;
        await takePicture(page.locator('iframe[title="Task pane"]'), picture, IN_GUIDE.includes(picture));
      }
    },
    LIMIT_MS,
  );
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

test("at twice the size every page still fits, without a bar to scroll sideways", async () => {
  const { page, pane } = await openWorkbench(pages);
  // 640 by 900 at 200 per cent is what a pane of 320 pixels is beside half of a small screen.
  await page.setViewportSize({ width: 700, height: 450 });
  await pane.getByRole("button", { name: "No, thank you" }).click();
  for (const { name, open } of PAGES) {
    await open(pane);
    const main = pane.getByRole("main");
    const sizes = await main.evaluate(({ scrollWidth, clientWidth, clientHeight }) => [
      scrollWidth,
      clientWidth,
      clientHeight,
    ]);
    expect([name, sizes[0]]).toEqual([name, sizes[1]]);
    expect(sizes[2]).toBeGreaterThan(100);
  }
});
