/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { scoreSheetOf } from "../core/scorecard-builder";
import { typed } from "../hosts/contract/plans";
import { openPane } from "./open-pane";

const SHEET = scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leadership", objectives: [{ scores: [3] }] }] });
const NOTE =
  "This workbook is open for reading alone. It can be read and checked here; to write, turn on editing or save a copy.";

test("a workbook that is open for reading alone says so at the top, and nothing is sent to be written", async () => {
  const pane = await openPane(SHEET, { isReadOnly: true });
  expect(await screen.findByText(NOTE)).toBeVisible();
  expect(await axe(pane.container)).toHaveNoViolations();
  const { length } = pane.traffic.roundTrips;
  const plan = {
    label: "Score",
    changes: [{ kind: "setCell" as const, at: { sheet: "Scores", row: 2, column: 2 }, from: typed(3), to: typed(4) }],
  };
  await act(() => pane.session.carryOut({ doing: "Saving", done: "Saved.", plan: () => plan }));
  expect(await screen.findByText(`Nothing was written. ${NOTE}`)).toBeVisible();
  await act(() => pane.session.overwrite(plan));
  expect(pane.traffic.roundTrips).toHaveLength(length);
  expect(pane.valueAt("Scores!C3")).toBe(3);
});

test("what Office says of the document counts as well, and nothing is taken back in it", async () => {
  const pane = await openPane(SHEET);
  const plan = {
    label: "Score",
    changes: [{ kind: "setCell" as const, at: { sheet: "Scores", row: 2, column: 2 }, from: typed(3), to: typed(4) }],
  };
  await act(() => pane.session.carryOut({ doing: "Saving", done: "Saved.", plan: () => plan }));
  pane.simulator.documentMode = "readOnly";
  await act(() => pane.session.start());
  expect(await screen.findByText(NOTE)).toBeVisible();
  const { length } = pane.traffic.roundTrips;
  await act(() => pane.session.undo());
  expect(await screen.findByText(`Nothing was written. ${NOTE}`)).toBeVisible();
  expect(pane.traffic.roundTrips).toHaveLength(length);
  expect(pane.valueAt("Scores!C3")).toBe(4);
});

test("any other workbook says nothing of the kind, and is read in two round trips", async () => {
  const pane = await openPane(SHEET);
  expect(pane.session.state.picture?.review.snapshot.isReadOnly).toBe(false);
  expect(screen.queryByText(NOTE)).toBeNull();
});
