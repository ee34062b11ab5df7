import { screen, waitFor, within } from "@testing-library/react";
import { SheetSnapshot, Snapshot, type SheetContent } from "../../../src/core/grid/snapshot";
import type { ExcelOptions } from "../../../src/simulator/simulator";
import { scoreSheetOf, type PlainScorecard } from "../../core/scorecard-builder";
import { openPane, type OpenPane } from "../open-pane";

/** Opens the pane at the list of a score sheet. */
export function openScores(sheet: PlainScorecard): Promise<OpenPane> {
  return openScoresOf(scoreSheetOf(sheet));
}

/** Opens the pane at the list of a workbook. */
export async function openScoresOf(workbook: Snapshot, options: ExcelOptions = {}): Promise<OpenPane> {
  const pane = await openPane(workbook, options);
  await pane.user.click(screen.getByRole("tab", { name: "Scores" }));
  await screen.findByRole("listbox", { name: "Objectives" });
  return pane;
}

/** The workbook with something else about each of its sheets. */
export function withContent({ sheets, names }: Snapshot, content: Partial<SheetContent>): Snapshot {
  return new Snapshot(
    sheets.map((sheet) => new SheetSnapshot({ ...sheet.content, ...content })),
    names,
  );
}

/** Opens an objective by a click on its row. */
export async function openObjective(pane: OpenPane, name: RegExp): Promise<void> {
  await pane.user.click(option(name));
  await screen.findByRole("heading", { level: 2 });
}

/** A row of the list, which is not an option of the choice of key areas. */
export function option(name: RegExp): HTMLElement {
  return within(screen.getByRole("listbox")).getByRole("option", { name });
}

/** All rows that are drawn, as they are read out. */
export function optionNames(): readonly (string | null)[] {
  const options = within(screen.getByRole("listbox")).getAllByRole("option");
  return options.map((each) => each.getAttribute("aria-label"));
}

/** The heading of the objective that is open. */
export function heading(): HTMLElement {
  return screen.getByRole("heading", { level: 2 });
}

/** Waits until something is said. */
export async function says(text: string): Promise<void> {
  await waitFor(() => expect(screen.getAllByText(text)[0]).toBeVisible());
}
