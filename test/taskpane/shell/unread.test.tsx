/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "../set-up";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { Session } from "../../../src/app/session";
import { App } from "../../../src/taskpane/App";
import { Navigation } from "../../../src/taskpane/navigation";
import { loadFewChecks } from "../../app/few-checks";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { openInExcel } from "../../hosts/contract/office-host";

const SHEET = scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leading", objectives: [{ scores: [3] }] }] });

test("a workbook that could not be read says so also once the reason is dismissed, and is read from there", async () => {
  const { host, simulator } = await openInExcel(SHEET);
  simulator.faults.next({ kind: "accessDenied" });
  const session = new Session(host, loadFewChecks, () => new Date());
  const user = userEvent.setup();
  const { container } = render(<App session={session} navigation={new Navigation()} />);
  await act(() => session.start());
  expect(session.state.notice?.kind).toBe("failure");
  expect(await screen.findByRole("button", { name: "Read again" })).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();

  await user.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(await screen.findByRole("heading", { level: 2, name: "The workbook was not read" })).toBeVisible();
  expect(screen.getByText(/nothing was changed in it/)).toBeVisible();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(await axe(container)).toHaveNoViolations();

  await user.click(screen.getByRole("button", { name: "Read again" }));
  await waitFor(() => expect(session.state.picture).not.toBeNull());
  expect(await screen.findByText("1 of 1 scored for 2026")).toBeVisible();
  await session.stop();
});
