import { screen } from "@testing-library/react";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { PlainCell } from "../../core/snapshot-builder";
import { snapshotOf } from "../../core/snapshot-builder";
import { openPane, type OpenPane } from "../open-pane";

/** A finding in the sample: a score that is a level's name with a slip of the pen, in Scores!F65. */
export const LEADR = /The score for 2026 is “Leadr”/;

/** The pane at its Findings page. */
export async function openFindings(workbook: Snapshot | "sample"): Promise<OpenPane> {
  const pane = await openPane(workbook);
  await pane.user.click(screen.getByRole("tab", { name: "Findings" }));
  await screen.findByRole("heading", { level: 2, name: /finding/ });
  return pane;
}

/** A list of objectives with a score and a comment for 2026. */
export function scoreSheet(...rows: readonly (readonly PlainCell[])[]): Snapshot {
  return snapshotOf({ rows: [["Ref", "Objective", "Score 2026", "Comment 2026"], ...rows] });
}

/** The headings under which the findings stand, and that of the foot. */
export function headings(): readonly (string | null)[] {
  return screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
}

/** The line of the finding that says something. */
export function lineOf(message: RegExp): HTMLElement {
  const line = screen.getByText(message).closest("li");
  if (!line) throw new Error(`No finding says ${String(message)}`);
  return line;
}
