/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, cleanup, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { keepOwner } from "../../../src/taskpane/scores/owner-choice";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { snapshotOf } from "../../core/snapshot-builder";
import { openPane, type OpenPane } from "../open-pane";
import { openScoresOf, optionNames } from "./open-scores";

const KEPT = "maturity-scorecard.owner";

/** Objectives 1 and 3 are Priya's, 2 is Anil's; 2 and 3 wait for their scores. */
function ownedBy(first: string | null, second: string | null): Snapshot {
  return snapshotOf({
    rows: [
      ["#", "Objective", "Owner", "Score 2026"],
      [1, "Champions", first, 3],
      [2, "Reporting", second, null],
      [3, "Themes", first, null],
    ],
  });
}

const OWNED = ownedBy("Priya", "Anil");

function owner(): HTMLElement {
  return screen.getByRole("combobox", { name: "Owner" });
}

/** Opens the pane anew, as on another day. */
async function openAgain(workbook: Snapshot): Promise<OpenPane> {
  cleanup();
  return openScoresOf(workbook);
}

afterEach(() => {
  jest.restoreAllMocks();
  keepOwner(null);
});

test("what was kept on another day is set when the list opens, and is said, with the way out of it", async () => {
  // Before anything was chosen since the pane's script was loaded.
  localStorage.setItem(KEPT, "Priya");
  const { user, container } = await openScoresOf(OWNED);
  expect(owner()).toHaveValue("Priya");
  expect(optionNames()).toHaveLength(2);
  expect(screen.getByText("2 of 3 objectives")).toBeVisible();
  expect(screen.getByText("Only Priya’s are listed, also next time.")).toBeVisible();
  expect(await act(() => axe(container))).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "List everyone’s" }));
  expect(optionNames()).toHaveLength(3);
  expect(owner()).toHaveValue("");
  expect(screen.getByRole("listbox")).toHaveFocus();
  expect(localStorage.getItem(KEPT)).toBeNull();
  await openAgain(OWNED);
  expect(optionNames()).toHaveLength(3);
});

test("an owner is kept as soon as chosen, through other pages and other filters, and forgotten with the choice", async () => {
  const { user } = await openScoresOf(OWNED);
  await user.selectOptions(owner(), "Anil");
  expect(localStorage.getItem(KEPT)).toBe("Anil");
  await user.click(screen.getByRole("button", { name: "Not scored" }));
  await user.click(screen.getByRole("tab", { name: "Reports" }));
  await user.click(screen.getByRole("tab", { name: "Scores" }));
  expect(owner()).toHaveValue("Anil");
  expect(optionNames()).toEqual(["2 Reporting, not scored, target 3, 1 finding"]);
  const { user: again } = await openAgain(OWNED);
  expect(owner()).toHaveValue("Anil");
  await again.selectOptions(owner(), "All owners");
  expect(localStorage.getItem(KEPT)).toBeNull();
});

test("a figure of another page leads to all that it counts, whosever it is, and the choice stays", async () => {
  keepOwner("Anil");
  const { user } = await openPane(OWNED);
  await user.click(await screen.findByRole("button", { name: /^Score the 2 objectives that are open/ }));
  expect(await screen.findByText("2 of 3 objectives")).toBeVisible();
  expect(owner()).toHaveValue("");
  await user.click(screen.getByRole("button", { name: "Not scored" }));
  expect(optionNames()).toHaveLength(3);
  expect(localStorage.getItem(KEPT)).toBe("Anil");
  await user.click(screen.getByRole("tab", { name: "Scores" }));
  expect(owner()).toHaveValue("Anil");
});

test("an owner whom the workbook does not name narrows nothing, is said, and is kept for the workbook that does", async () => {
  keepOwner("Priya");
  const { user } = await openScoresOf(ownedBy("Ravi", "Anil"));
  expect(optionNames()).toHaveLength(3);
  expect(owner()).toHaveValue("");
  const note =
    "You chose to list the objectives of Priya, whom this workbook does not name as an owner. So everyone’s are listed.";
  expect(screen.getByText(note)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Not scored" }));
  expect(screen.getByText(note)).toBeVisible();
  expect(localStorage.getItem(KEPT)).toBe("Priya");
  await openAgain(ownedBy(null, null));
  expect(screen.queryByRole("combobox", { name: "Owner" })).toBeNull();
  expect(screen.getByText(note)).toBeVisible();
  await openAgain(OWNED);
  expect(owner()).toHaveValue("Priya");
  const { user: again } = await openAgain(ownedBy("Ravi", null));
  await again.click(screen.getByRole("button", { name: "Forget this choice" }));
  expect(screen.queryByText(note)).toBeNull();
  expect(localStorage.getItem(KEPT)).toBeNull();
});

test("a colleague who renames the owner that is listed leaves nobody with an empty list", async () => {
  const pane = await openScoresOf(OWNED);
  await pane.user.selectOptions(owner(), "Anil");
  expect(optionNames()).toHaveLength(1);
  act(() => pane.simulator.editAs("co-author", (editor) => editor.type("Scores!C3", "Anil Rao")));
  expect(await screen.findByText(/^You chose to list the objectives of Anil, whom this workbook/)).toBeVisible();
  expect(optionNames()).toHaveLength(3);
});

test("where the browser keeps nothing, the choice counts as long as the pane is open", async () => {
  const refuse = (): never => {
    throw new Error("Storage is turned off");
  };
  jest.spyOn(Storage.prototype, "getItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "setItem").mockImplementation(refuse);
  jest.spyOn(Storage.prototype, "removeItem").mockImplementation(refuse);
  const { user } = await openScoresOf(OWNED);
  await user.selectOptions(owner(), "Anil");
  await user.click(screen.getByRole("tab", { name: "Reports" }));
  await user.click(screen.getByRole("tab", { name: "Scores" }));
  expect(owner()).toHaveValue("Anil");
  await user.selectOptions(owner(), "All owners");
  expect(optionNames()).toHaveLength(3);
});
