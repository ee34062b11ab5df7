import type { FrameLocator, Page } from "playwright-core";
import { LADDER_TEXTS, scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOf, snapshotOfSheets } from "../core/snapshot-builder";
import { toFile } from "../hosts/contract/file-host";
import type { Snapshot } from "../../src/core/grid/snapshot";
import { takeLine, type SetLine } from "./excel-line";
import { FIGURE_SHEETS } from "./figures-workbook";
import type { usePages } from "./open-pages";
import { openFile, openWorkbench, type OpenWorkbench } from "./workbench";

/** The workbench in the hands of a test that goes through the pane's scenes. */
export interface Stage extends OpenWorkbench {
  readonly setLine: SetLine;
}

/** A page of the pane in one of its states. */
export interface Scene {
  readonly name: string;
  /** Leads there from the scene before it, and waits until it stands. */
  readonly enter: (stage: Stage) => Promise<void>;
  /** Makes good what would be in the way of the next scene. */
  readonly leave?: (stage: Stage) => Promise<void>;
}

/** Office's themes, as the workbench calls them. */
export const LOOKS = ["Light", "Dark", "High contrast"] as const;
type Look = (typeof LOOKS)[number];

/**
 * Opens the workbench in one of Office's themes, for someone who has not seen the pane before.
 * @param prepare does something before the pane is opened that the test will see.
 */
export async function openStage(
  pages: ReturnType<typeof usePages>,
  look: Look = "Light",
  prepare?: (page: Page) => Promise<void>,
): Promise<Stage> {
  const workbench = await openWorkbench(pages);
  const { page, pane } = workbench;
  await page.setViewportSize({ width: 1_100, height: 900 });
  await prepare?.(page);
  const setLine = await takeLine(page);
  // From another theme, so that a pane stands there whose line is taken.
  if (look === "Light") await chooseLook(page, "Dark");
  await chooseLook(page, look);
  await heading(pane, 1, /objectives/).waitFor();
  return { ...workbench, setLine };
}

async function chooseLook(page: Page, look: Look): Promise<void> {
  await page.getByRole("combobox", { name: "Office theme" }).selectOption({ label: look });
}

function heading(pane: FrameLocator, level: number, name: string | RegExp): ReturnType<FrameLocator["getByRole"]> {
  return pane.getByRole("heading", { level, name });
}

/** Opens a workbook, whatever was done to the one before it. */
async function open({ page }: Stage, name: string, content: Snapshot): Promise<void> {
  await openFile(page, { name, content: Buffer.from(await toFile(content)) });
  const question = page.getByRole("button", { name: "Open without saving" });
  await question
    .or(page.getByText(`${name} is open.`))
    .first()
    .waitFor();
  if (await question.isVisible()) await question.click();
  await page.getByText(`${name} is open.`).waitFor();
}

function press(pane: FrameLocator, name: string | RegExp): Promise<void> {
  return pane.getByRole("button", { name }).first().click();
}

function goTo(pane: FrameLocator, tab: string): Promise<void> {
  return pane.getByRole("tab", { name: tab }).click();
}

/** Two objectives that the checks have nothing to say of. */
const FAULTLESS = scoreSheetOf({
  periods: ["2025", "2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Leading",
      ladder: LADDER_TEXTS,
      objectives: [
        {
          title: "Champions",
          scores: [3, 3],
          target: 3,
          comments: ["Scored 3 (Mature). Named in May.", "Scored 3 (Mature). Trained in June."],
        },
        {
          title: "Reporting",
          scores: [3, 4],
          target: 4,
          comments: ["Scored 3 (Mature). Yearly.", "Scored 4 (Leader). Each quarter."],
        },
      ],
    },
  ],
});

/** The sample, from the first look at it to what becomes of a saved score. */
export const SAMPLE_SCENES: readonly Scene[] = [
  {
    name: "offer",
    enter: async ({ pane }) => {
      await heading(pane, 2, "Key areas").waitFor();
      await pane.getByRole("button", { name: "Show the steps" }).waitFor();
    },
  },
  {
    name: "tour-1",
    enter: async ({ pane }) => {
      await press(pane, "Show the steps");
      await pane.getByText("Step 1 of 3").waitFor();
    },
  },
  {
    name: "tour-2",
    enter: async ({ pane }) => {
      await press(pane, "Next step");
      await pane.getByText("Step 2 of 3").waitFor();
      await heading(pane, 3, "Ladder").waitFor();
    },
  },
  {
    name: "tour-3",
    enter: async ({ pane }) => {
      await press(pane, "Next step");
      await pane.getByText("Step 3 of 3").waitFor();
      await heading(pane, 2, /findings$/).waitFor();
    },
    leave: ({ pane }) => press(pane, "Done"),
  },
  {
    name: "overview",
    enter: async ({ pane }) => {
      await goTo(pane, "Overview");
      await heading(pane, 2, "Key areas").waitFor();
    },
  },
  {
    name: "scores",
    enter: async ({ pane }) => {
      await goTo(pane, "Scores");
      await pane.getByRole("listbox", { name: "Objectives" }).waitFor();
    },
  },
  {
    name: "scores-none",
    enter: async ({ pane }) => {
      await pane.getByRole("searchbox").fill("zeppelin");
      await pane.getByText("0 of 59 objectives").waitFor();
    },
    leave: ({ pane }) => pane.getByRole("searchbox").fill(""),
  },
  {
    name: "objective",
    enter: async ({ pane }) => {
      await pane.getByRole("option", { name: /^3 / }).click();
      await heading(pane, 3, "Ladder").waitFor();
    },
  },
  {
    name: "findings",
    enter: async ({ pane }) => {
      await goTo(pane, "Findings");
      await heading(pane, 2, /findings$/).waitFor();
    },
  },
  {
    name: "reports",
    enter: async ({ pane }) => {
      await goTo(pane, "Reports");
      await pane.getByRole("button", { name: "Create the tabs" }).waitFor();
    },
  },
  {
    name: "preview",
    enter: async ({ pane }) => {
      await press(pane, "Create the tabs");
      await pane.getByRole("button", { name: /^Write \d+ tabs$/ }).waitFor();
    },
    leave: ({ pane }) => press(pane, "Cancel"),
  },
  {
    name: "reading",
    enter: async ({ pane }) => {
      await press(pane, "How it was read");
      await heading(pane, 2, /./).first().waitFor();
    },
  },
  {
    name: "help",
    enter: async ({ pane }) => {
      await press(pane, "Help");
      await heading(pane, 2, "Keys").waitFor();
    },
  },
  {
    name: "conflict",
    enter: async ({ page, pane, grid, setLine }) => {
      await goTo(pane, "Scores");
      await pane.getByRole("searchbox").fill("39");
      await pane.getByRole("option", { name: /^39 / }).click();
      await pane.getByRole("radio", { name: "4 Leader" }).check();
      await press(pane, "Show in sheet");
      await page.getByRole("gridcell", { selected: true }).first().waitFor();
      await setLine({ isHeld: true });
      await pane.getByRole("button", { name: "Save", exact: true }).click();
      // A colleague is quicker.
      await grid.focus();
      await page.keyboard.type("2");
      await page.keyboard.press("Enter");
      await setLine({ isHeld: false });
      await pane
        .getByText(/Scores!F96 was changed from .* to 2/)
        .first()
        .waitFor();
    },
    leave: ({ pane }) => press(pane, "Write mine"),
  },
  {
    name: "saved",
    enter: async ({ pane }) => {
      await pane.getByText(/is scored 4 for 2026/).waitFor();
    },
  },
  {
    name: "history",
    enter: async ({ pane }) => {
      await press(pane, "History");
      await pane.getByRole("button", { name: "Undo the last" }).waitFor();
    },
  },
];

/** Other workbooks than the sample, and what does not go well. */
export const OTHER_SCENES: readonly Scene[] = [
  {
    name: "loading",
    enter: async (stage) => {
      await stage.setLine({ isHeld: true });
      await open(stage, "slow.xlsx", FAULTLESS);
      await stage.pane.getByRole("button", { name: "Stop" }).waitFor();
    },
  },
  {
    name: "not-read",
    enter: async ({ pane, setLine }) => {
      await setLine({ isHeld: false, refusesCells: true });
      await pane.getByText(/^A cell is being edited in Excel/).waitFor();
    },
    leave: async ({ pane, setLine }) => {
      await setLine({ refusesCells: false });
      await press(pane, "Read again");
    },
  },
  {
    name: "findings-none",
    enter: async ({ pane }) => {
      await goTo(pane, "Findings");
      await heading(pane, 2, "No findings").waitFor();
    },
  },
  {
    name: "kpis",
    enter: async (stage) => {
      await open(stage, "figures.xlsx", snapshotOfSheets(FIGURE_SHEETS));
      await heading(stage.pane, 2, "3 KPIs, 2025/26").waitFor();
    },
  },
  {
    name: "kpis-details",
    enter: async ({ pane }) => {
      await pane.getByRole("button", { name: "Details" }).nth(1).click();
      await pane.getByRole("button", { name: "Enter an actual" }).nth(1).click();
      await pane.getByRole("button", { name: "Sign off: 2025/26" }).click();
    },
  },
  {
    name: "start",
    enter: async (stage) => {
      await open(stage, "empty.xlsx", snapshotOf({ name: "Sheet1", rows: [] }));
      await heading(stage.pane, 2, "No score sheet was found in this workbook").waitFor();
    },
  },
  {
    name: "start-preview",
    enter: async ({ pane }) => {
      await press(pane, "Show what would be made");
      await pane.getByRole("button", { name: "Make the sheet" }).waitFor();
    },
  },
  {
    name: "read-only",
    enter: async (stage) => {
      await stage.setLine({ isReadOnly: true });
      await open(stage, "locked.xlsx", FAULTLESS);
      await stage.pane.getByText(/^This workbook is open for reading alone/).waitFor();
      await heading(stage.pane, 2, "Key areas").waitFor();
    },
    leave: ({ setLine }) => setLine({ isReadOnly: false }),
  },
];
