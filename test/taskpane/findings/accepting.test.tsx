/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { readLog } from "../../../src/core/log/read-log";
import type { LogEntry } from "../../../src/core/log/log-entry";
import type { OpenPane } from "../open-pane";
import { headings, LEADR, lineOf, openFindings, scoreSheet } from "./open-findings";

const REASON = "Agreed with the portfolio holder:\nit is left until March.";

function entriesOf({ simulator }: OpenPane): readonly LogEntry[] {
  return readLog(simulator.snapshot())?.entries ?? [];
}

/** Opens the form at a finding, and writes into it. */
async function fillIn({ user }: OpenPane, message: RegExp, reason: string, name = ""): Promise<HTMLElement> {
  await user.click(within(lineOf(message)).getByRole("button", { name: "Accept as it is" }));
  const form = screen.getByRole("region", { name: "Accept as it is" });
  // It begins where one writes.
  expect(within(form).getByRole("textbox", { name: "Reason" })).toHaveFocus();
  await user.keyboard(reason);
  if (name !== "") await user.type(within(form).getByRole("textbox", { name: "Your name (optional)" }), name);
  return form;
}

async function accept(pane: OpenPane, message: RegExp, reason: string, name = ""): Promise<void> {
  const form = await fillIn(pane, message, reason, name);
  await pane.user.click(within(form).getByRole("button", { name: "Accept and note it in the log" }));
  await waitFor(() => expect(screen.queryByRole("region", { name: "Accept as it is" })).toBeNull());
}

beforeEach(() => {
  jest.useFakeTimers({ now: new Date(2026, 10, 3, 14, 5), advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

describe("accepting a finding", () => {
  test("takes it out of the open ones, with its reason in the log, and back again", async () => {
    const pane = await openFindings("sample");
    const { user, container } = pane;
    await accept(pane, LEADR, REASON, "A. Clerk");
    await waitFor(() => expect(screen.queryByText(LEADR)).toBeNull());
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("8 findings");
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("8 findings");
    expect(await screen.findByText("The finding at Scores!F65 is accepted, and noted in the log.")).toBeVisible();
    expect(entriesOf(pane)).toMatchObject([
      { kind: "accepted", reason: REASON, by: "A. Clerk", when: "2026-11-03 14:05", cell: "Scores!F65" },
    ]);
    // The next one has taken its place.
    await waitFor(() => expect(lineOf(/Scored 2\/3 for 2025/)).toHaveFocus());
    expect(screen.getByRole("button", { name: "5 errors" })).toBeVisible();

    const filter = screen.getByRole("button", { name: "Accepted (1)" });
    expect(filter).toHaveAttribute("aria-pressed", "false");
    await user.click(filter);
    const line = lineOf(LEADR);
    expect(within(line).getByText("Error, accepted")).toBeVisible();
    expect(
      within(line).getByText(/^Accepted by A\. Clerk on .*2026.*: Agreed with the portfolio holder:\sit is left/),
    ).toBeVisible();
    expect(within(line).queryByRole("button", { name: /Write|Accept as it is/ })).toBeNull();
    expect(await axe(container)).toHaveNoViolations();

    await user.click(within(line).getByRole("button", { name: "Take back" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("9 findings"));
    expect(within(lineOf(LEADR)).getByRole("button", { name: "Accept as it is" })).toBeVisible();
    expect(entriesOf(pane).map(({ kind, by }) => [kind, by])).toEqual([
      ["accepted", "A. Clerk"],
      ["withdrawn", "A. Clerk"],
    ]);
  });

  test("asks for a reason where there is none, and writes nothing", async () => {
    const pane = await openFindings("sample");
    const { user, container, traffic } = pane;
    const form = await fillIn(pane, LEADR, "   ");
    traffic.clear();
    await user.click(within(form).getByRole("button", { name: "Accept and note it in the log" }));
    const reason = within(form).getByRole("textbox", { name: "Reason" });
    expect(reason).toHaveFocus();
    expect(reason).toBeRequired();
    expect(reason).toHaveAccessibleDescription(/Write why it is to stay as it is/);
    expect(await axe(container)).toHaveNoViolations();
    expect(traffic.roundTrips).toHaveLength(0);
    await user.keyboard("Agreed");
    expect(reason).not.toHaveAccessibleDescription(/Write why/);
  });

  test("is left alone by Escape and by Cancel, and the focus goes back", async () => {
    const pane = await openFindings("sample");
    const button = within(lineOf(LEADR)).getByRole("button", { name: "Accept as it is" });
    await fillIn(pane, LEADR, "Agreed");
    await pane.user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Accept as it is" })).toBeNull();
    expect(button).toHaveFocus();
    const form = await fillIn(pane, LEADR, "Agreed");
    await pane.user.click(within(form).getByRole("button", { name: "Cancel" }));
    expect(button).toHaveFocus();
    expect(entriesOf(pane)).toEqual([]);
  });

  test("keeps what was typed where it could not be written", async () => {
    const pane = await openFindings("sample");
    const form = await fillIn(pane, LEADR, "Agreed");
    pane.simulator.faults.next({ kind: "connectionLost", when: "before" });
    await pane.user.click(within(form).getByRole("button", { name: "Accept and note it in the log" }));
    expect(await screen.findByRole("button", { name: "Read again" })).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Reason" })).toHaveValue("Agreed");
    expect(entriesOf(pane)).toEqual([]);
  });

  test("asks for the name once, and is open again once the cell has changed", async () => {
    const pane = await openFindings("sample");
    await accept(pane, LEADR, "Agreed", "A. Clerk");
    await waitFor(() => expect(screen.queryByText(LEADR)).toBeNull());
    const form = await fillIn(pane, /Scored 2\/3 for 2025/, "Agreed too");
    expect(within(form).getByRole("textbox", { name: "Your name (optional)" })).toHaveValue("A. Clerk");
    await pane.user.keyboard("{Escape}");
    act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!F65", "Leeder")));
    const line = (await screen.findByText(/The score for 2026 is “Leeder”/)).closest("li");
    expect(line).toHaveTextContent(
      /Accepted by A\. Clerk on .*, but a cell that it rests on has changed since\. The reason was: Agreed/,
    );
    expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("9 findings");
    expect(await axe(pane.container)).toHaveNoViolations();
  });

  test("is undone from the notice", async () => {
    const pane = await openFindings("sample");
    await accept(pane, LEADR, "Agreed");
    await pane.user.click(await within(screen.getByRole("status")).findByRole("button", { name: "Undo" }));
    // It is the log's first entry, so that the tab goes with it, which Excel cannot undo.
    await pane.user.click(await screen.findByRole("button", { name: "Undo all the same" }));
    expect(await screen.findByText(LEADR)).toBeVisible();
    expect(entriesOf(pane)).toEqual([]);
  });
});

test("all that a check found is accepted for one reason, whether it is drawn or not", async () => {
  const rows = Array.from({ length: 60 }, (_, index) => [index + 1, `Objective line ${index + 1}`, "2/3", "Open"]);
  const pane = await openFindings(scoreSheet([500, "Scored", "tbc", "Done"], ...rows));
  const { user, container } = pane;
  await user.click(screen.getByRole("radio", { name: "Check" }));
  await user.click(screen.getByRole("button", { name: "Accept all 60 as they are" }));
  const form = screen.getByRole("region", { name: "Accept all 60 as they are" });
  await user.keyboard("Agreed by the board");
  expect(await axe(container)).toHaveNoViolations();
  await user.click(within(form).getByRole("button", { name: "Accept and note it in the log" }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("1 finding"));
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  expect(headings()).toEqual(["Score that cannot be read"]);
  expect(await screen.findByText("60 findings are accepted, and noted in the log.")).toBeVisible();
  expect(entriesOf(pane)).toHaveLength(60);
  expect(screen.getByRole("button", { name: "Accepted (60)" })).toBeVisible();
  // One alone has its own button.
  expect(screen.queryByRole("button", { name: /Accept all/ })).toBeNull();
});

test("where all is accepted, that is said, and accepted findings are counted nowhere else", async () => {
  const pane = await openFindings(scoreSheet([1, "Strategy", "2/3", "Open"], [2, "Leadership", 3, "Done"]));
  await accept(pane, /Scored 2\/3/, "Agreed");
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("No findings"));
  const said = "All that the checks found is accepted.";
  expect(
    screen.getByText(`${said} Choose “Accepted” above to see the reasons, and to take back what no longer holds.`),
  ).toBeVisible();
  expect(await axe(pane.container)).toHaveNoViolations();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("0 findings");
  await pane.user.click(screen.getByRole("button", { name: "Accepted (1)" }));
  expect(screen.getByText(said)).toBeVisible();
  expect(screen.getByText(/^Accepted on .*: Agreed$/)).toBeVisible();
  await pane.user.click(screen.getByRole("tab", { name: "Overview" }));
  expect(screen.queryByRole("button", { name: /warning/ })).toBeNull();
  await pane.user.click(screen.getByRole("tab", { name: "Scores" }));
  expect(await screen.findByRole("option", { name: /Strategy/ })).not.toHaveTextContent("finding");
});
