/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { screen } from "@testing-library/react";
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

  test("says what a score sheet is where nothing was read", async () => {
    const { container } = await openPane(snapshotOf({ rows: [["Shopping"], ["Milk"]] }));
    await screen.findByRole("heading", { level: 2, name: "No score sheet was found in this workbook" });
    expect(await axe(container)).toHaveNoViolations();
  });
});
