/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { screen, waitFor } from "@testing-library/react";
import { axe } from "jest-axe";
import { snapshotOf } from "../core/snapshot-builder";
import { openPane } from "./open-pane";

describe("a workbook without objectives", () => {
  test("is shown for what it holds: where each key area stands, and its cell", async () => {
    const { container } = await openPane(
      snapshotOf({
        rows: [
          ["Key area", "Current level", "Next level would mean", "What is required"],
          ["Leading", "Minimum/Developing - nobody is asked yet", "Mature - everybody is asked", "A plan"],
          ["Buying", "Leader - others come to look", "Innovator - others copy it", "Time"],
        ],
      }),
    );
    await screen.findByRole("heading", { level: 2, name: "This workbook holds no list of objectives" });
    expect(screen.getByText("It was read all the same: 2 assessments of key areas.")).toBeVisible();
    expect(screen.getByText(/Minimum \(1\), target Mature \(3\), ▼ behind/)).toBeVisible();
    expect(screen.getByText(/Leader \(4\), target Mature \(3\), ▲ ahead/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Scores!B2" })).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
  });

  test("has the tabs made that need no scores, those first, and is there again beside them", async () => {
    const { user, container, simulator } = await openPane(
      snapshotOf({
        rows: [
          ["Key area", "Current level", "Next level would mean", "What is required"],
          ["Leading", "Minimum - nobody is asked yet", "Developing - some are asked", "A plan"],
        ],
      }),
    );
    const tabs = await screen.findAllByRole("tab");
    expect(tabs.map(({ textContent }) => textContent)).toEqual(["Overview", "Findings", "Reports"]);
    await user.click(screen.getByRole("tab", { name: "Reports" }));
    await screen.findByRole("button", { name: "Create the tabs" });
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox");
    expect(boxes.filter(({ disabled }) => !disabled)).toEqual(boxes.slice(0, 2));
    expect(screen.getByRole("checkbox", { name: "Where we are" })).toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Summary" })).toBeDisabled();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Create the tabs" }));
    await user.click(await screen.findByRole("button", { name: /^Write \d+ tabs$/ }));
    await waitFor(() => expect(simulator.snapshot().findSheet("Where we are")).not.toBeNull());
    expect(simulator.snapshot().findSheet("Summary")).toBeNull();
    await user.click(screen.getByRole("tab", { name: "Overview" }));
    expect(screen.getByText("It was read all the same: 1 assessment of key areas.")).toBeVisible();
  });

  test("is not offered a tour of pages that it does not have", async () => {
    await openPane(
      snapshotOf({
        rows: [
          ["Key area", "Current level", "Next level would mean", "What is required"],
          ["Leading", "Minimum - nobody is asked yet", "Developing - some are asked", "A plan"],
        ],
      }),
    );
    expect(screen.queryByRole("button", { name: "Show the steps" })).toBeNull();
  });

  test("says what a score sheet is where nothing was read", async () => {
    const { container } = await openPane(snapshotOf({ rows: [["Shopping"], ["Milk"]] }));
    await screen.findByRole("heading", { level: 2, name: "No score sheet was found in this workbook" });
    expect(await axe(container)).toHaveNoViolations();
  });
});
