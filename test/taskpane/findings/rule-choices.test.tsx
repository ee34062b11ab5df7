/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { readRuleChoices } from "../../../src/app/rule-choices";
import type { OpenPane } from "../open-pane";
import { headings, openFindings, scoreSheet } from "./open-findings";

const BETWEEN = "Score between two levels";

async function openByCheck(): Promise<OpenPane> {
  const pane = await openFindings(
    scoreSheet([1, "Strategy", "2/3", "Open"], [2, "Leadership", "tbc", "Open"], [3, "Risk", 3, "Done"]),
  );
  await pane.user.click(screen.getByRole("radio", { name: "Check" }));
  return pane;
}

function sectionOf(title: string): HTMLElement {
  const section = screen.getByRole("heading", { level: 3, name: title }).closest("section");
  if (!section) throw new Error(`No check is called ${title}`);
  return section;
}

async function choose({ user }: OpenPane, title: string, choice: string, button: string): Promise<void> {
  await user.click(within(sectionOf(title)).getByRole("button", { name: /^Counts / }));
  const form = screen.getByRole("region", { name: `How “${title}” counts` });
  await user.click(within(form).getByRole("radio", { name: choice }));
  await user.click(within(form).getByRole("button", { name: button }));
  await waitFor(() => expect(screen.queryByRole("region", { name: `How “${title}” counts` })).toBeNull());
}

test("how a check counts is chosen under its heading, with what is usual, and said where it is kept", async () => {
  const { user, container, traffic } = await openByCheck();
  const button = within(sectionOf(BETWEEN)).getByRole("button", { name: "Counts as usual: change" });
  expect(button).toHaveAttribute("aria-expanded", "false");
  await user.click(button);
  expect(button).toHaveAttribute("aria-expanded", "true");
  const form = screen.getByRole("region", { name: `How “${BETWEEN}” counts` });
  const labels = ["As usual (warning)", "As info", "As a warning", "As an error", "Off"];
  expect(
    within(form)
      .getAllByRole("radio")
      .map((radio) => (radio as HTMLInputElement).labels?.[0]?.textContent),
  ).toEqual(labels);
  expect(within(form).getByRole("radio", { name: "As usual (warning)" })).toBeChecked();
  expect(within(form).getByText(/so that colleagues and the command line get it too/)).toBeVisible();
  expect(within(form).getByRole("button", { name: "Count it as usual" })).toHaveAttribute("aria-disabled", "true");
  expect(await axe(container)).toHaveNoViolations();
  traffic.clear();
  await user.keyboard("{Escape}");
  expect(button).toHaveFocus();
  expect(traffic.roundTrips).toHaveLength(0);
});

test("a check that is graver comes first, and counts as usual again from the foot", async () => {
  const pane = await openByCheck();
  expect(headings()).toEqual(["Score that cannot be read", BETWEEN]);
  await choose(pane, "Score that cannot be read", "As info", "Count it as info");
  await waitFor(() => expect(headings()).toEqual([BETWEEN, "Score that cannot be read", "Set for this workbook"]));
  expect(readRuleChoices(pane.simulator.snapshot())).toMatchObject([{ id: "unreadable-score", choice: "info" }]);
  expect(
    within(sectionOf("Score that cannot be read")).getByRole("button", { name: "Counts as info: change" }),
  ).toBeVisible();
  expect(await screen.findByText("“Score that cannot be read” counts as info in this workbook.")).toBeVisible();
  expect(screen.getByRole("button", { name: "1 info" })).toBeVisible();
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  expect(await axe(pane.container)).toHaveNoViolations();
  await pane.user.click(screen.getByRole("button", { name: "Count it as usual: Score that cannot be read" }));
  await waitFor(() => expect(headings()).toEqual(["Score that cannot be read", BETWEEN]));
  expect(readRuleChoices(pane.simulator.snapshot())).toEqual([]);
});

test("a check that is off finds nothing, is listed at the foot, and is turned on there", async () => {
  const pane = await openByCheck();
  const { user, container, session } = pane;
  await choose(pane, BETWEEN, "Off", "Turn it off");
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("1 finding"));
  const foot = sectionOf("Set for this workbook");
  expect(within(foot).getByText(`“${BETWEEN}” is off`)).toBeVisible();
  expect(screen.getByText(/^4 checks ran\. /)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(within(foot).getByRole("button", { name: `Turn on: ${BETWEEN}` }));
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent("2 findings"));
  await waitFor(() => expect(screen.getByRole("heading", { level: 2 })).toHaveFocus());
  expect(session.state.undoable).toHaveLength(2);
});
