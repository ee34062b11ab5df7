/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor } from "@testing-library/react";
import { axe } from "jest-axe";
import type * as findingsFile from "../../src/taskpane/findings/FindingsPage";
import type * as nothingFile from "../../src/taskpane/shell/NothingKnown";
import { scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOf } from "../core/snapshot-builder";
import { openPane } from "./open-pane";

jest.mock<typeof findingsFile>("../../src/taskpane/findings/FindingsPage", () => ({
  FindingsPage: () => {
    throw new Error("A mistake of the page's.");
  },
}));

jest.mock<typeof nothingFile>("../../src/taskpane/shell/NothingKnown", () => ({
  NothingKnown: () => {
    throw new Error("A mistake of what is shown where nothing was read.");
  },
}));

const SHEET = scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leading", objectives: [{ scores: [3] }] }] });

test("a page that breaks says so and what it means, and leaves the others as they are", async () => {
  // React tells of what was thrown, which is to be expected here.
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { user, container } = await openPane(SHEET);
  await user.click(screen.getByRole("tab", { name: "Findings" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(
    /^This page could not be shown.*The workbook is as it was/,
  );
  expect(await axe(container)).toHaveNoViolations();
  expect(screen.getByRole("button", { name: "Open the pane again" })).toBeVisible();
  await user.click(screen.getByRole("tab", { name: "Overview" }));
  expect(await screen.findByText("1 of 1 scored for 2026")).toBeVisible();
  told.mockRestore();
});

test("what is shown where nothing was read may break as well, and the way to how it was read stays", async () => {
  const told = jest.spyOn(console, "error").mockImplementation(() => undefined);
  await openPane(snapshotOf({ rows: [["Shopping"], ["Milk"]] }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/^This page could not be shown/);
  expect(screen.getByRole("button", { name: "How it was read" })).toBeVisible();
  told.mockRestore();
});

test("what was done is said below the page, so that the page stays where it is", async () => {
  const { container, session } = await openPane(SHEET);
  await act(() => session.overwrite({ label: "Nothing", changes: [] }));
  await waitFor(() => expect(screen.getByText("There was nothing to change.")).toBeVisible());
  const main = screen.getByRole("main");
  const notice = screen.getByText("There was nothing to change.");
  expect(main.compareDocumentPosition(notice) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(await axe(container)).toHaveNoViolations();
});
