/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import type { PlainScorecard } from "../../core/scorecard-builder";
import type { OpenPane } from "../open-pane";
import { heading, openObjective, openScores, option, says } from "./open-scores";

/** Objectives 1 to 4 in rows 3 to 6; 2025 is scored in C, 2026 in E with its comments in F. 1 and 3 wait for 2026. */
const SHEET: PlainScorecard = {
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Leadership",
      objectives: [{ scores: [2, null] }, { scores: [3, 4] }, { scores: [3, null] }, { scores: [2, 3] }],
    },
  ],
};

async function openFirst(sheet: PlainScorecard = SHEET): Promise<OpenPane> {
  const pane = await openScores(sheet);
  act(() => screen.getByRole("listbox").focus());
  await pane.user.keyboard("{Enter}");
  expect(heading()).toHaveTextContent("1 Line 1");
  return pane;
}

/** What the bar at the bottom says: what was done is said above it. */
function status(): HTMLElement {
  const [said] = within(screen.getByRole("region", { name: /^Enter/ })).getAllByRole("status");
  if (!said) throw new Error("Nothing is said of the entry.");
  return said;
}

const SAVE_AND_NEXT = "{Control>}{Enter}{/Control}";
const SAVE_AND_NEXT_OPEN = "{Control>}{Shift>}{Enter}{/Shift}{/Control}";

describe("going on", () => {
  test("to the next that is not scored, from the top again, with what is entered saved on the way", async () => {
    const pane = await openFirst();
    await pane.user.keyboard(`3${SAVE_AND_NEXT_OPEN}`);
    expect(heading()).toHaveTextContent("3 Line 3");
    expect(heading()).toHaveFocus();
    await waitFor(() => expect(pane.valueAt("Scores!E3")).toBe(3));
    await pane.user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(heading()).toHaveTextContent("4 Line 4");
    await pane.user.keyboard("u");
    expect(heading()).toHaveTextContent("3 Line 3");
    await pane.user.keyboard(`2${SAVE_AND_NEXT_OPEN}`);
    await waitFor(() => expect(pane.valueAt("Scores!E5")).toBe(2));
    expect(heading()).toHaveTextContent("3 Line 3");
    expect(status()).toHaveTextContent("All others in the list are scored for 2026, or do not apply.");
    expect(screen.getByRole("button", { name: "Next not scored" })).toHaveAttribute("aria-disabled", "true");
  });

  test("at an end of the list is said, with how many others wait and the key that leads there", async () => {
    const pane = await openFirst();
    await pane.user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(heading()).toHaveTextContent("1 Line 1");
    expect(status()).toHaveTextContent(
      "This is the first objective of the list. 1 other in it is not scored: U leads there.",
    );
    await pane.user.keyboard("{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}");
    expect(heading()).toHaveTextContent("4 Line 4");
    expect(status()).toHaveTextContent("Nothing to save.");
    await pane.user.keyboard(`5${SAVE_AND_NEXT}`);
    await says("Objective 4 is scored 5 for 2026.");
    expect(heading()).toHaveTextContent("4 Line 4");
    expect(status()).toHaveTextContent(
      "This is the last objective of the list. 2 others in it are not scored: U leads there. Nothing to save.",
    );
    expect(await axe(pane.container)).toHaveNoViolations();
  });

  test("without saving keeps what was entered, says of which objective, and leads back to it", async () => {
    const pane = await openFirst();
    await pane.user.keyboard("3{Alt>}{ArrowDown}{/Alt}");
    expect(heading()).toHaveTextContent("2 Line 2");
    const left = screen.getByText("Not saved yet:").parentElement;
    expect(left).toHaveAttribute("role", "status");
    expect(left).toHaveTextContent("Not saved yet:objective 1 for 2026");
    expect(pane.valueAt("Scores!E3")).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "objective 1 for 2026" }));
    expect(heading()).toHaveTextContent("1 Line 1");
    // In sight, it says so itself.
    expect(screen.queryByText("Not saved yet:")).toBeNull();
    expect(status()).toHaveTextContent("Not saved: score 3.");
    await pane.user.keyboard(SAVE_AND_NEXT);
    await waitFor(() => expect(pane.valueAt("Scores!E3")).toBe(3));
    expect(screen.queryByText("Not saved yet:")).toBeNull();
  });

  test("stays in the period that is being scored, until the list is gone back to", async () => {
    const pane = await openFirst();
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "2025");
    await pane.user.click(screen.getByRole("button", { name: "Next" }));
    expect(heading()).toHaveTextContent("2 Line 2");
    expect(screen.getByRole("combobox", { name: "Period" })).toHaveDisplayValue("2025");
    await waitFor(() => expect(pane.session.state.selection).toMatchObject({ top: 3, left: 2 }));
    await pane.user.keyboard("{Escape}");
    await openObjective(pane, /^3 Line 3/);
    expect(screen.getByRole("combobox", { name: "Period" })).toHaveDisplayValue("2026");
  });

  test("does not run on, saving, while the keys are held down; moving alone does", async () => {
    await openFirst();
    const held = { repeat: true, bubbles: true };
    fireEvent.keyDown(heading(), { key: "Enter", ctrlKey: true, ...held });
    expect(heading()).toHaveTextContent("1 Line 1");
    fireEvent.keyDown(heading(), { key: "ArrowDown", altKey: true, ...held });
    expect(heading()).toHaveTextContent("2 Line 2");
  });

  test("back to a narrowed list stands where the objective stood that has left it", async () => {
    const pane = await openScores(SHEET);
    await pane.user.click(screen.getByRole("button", { name: "Not scored" }));
    await openObjective(pane, /^1 Line 1/);
    await pane.user.keyboard("3");
    await pane.user.click(screen.getByRole("button", { name: "Save" }));
    await says("Objective 1 is scored 3 for 2026.");
    await pane.user.click(screen.getByRole("button", { name: "Back to the list" }));
    expect(screen.getByRole("listbox")).toHaveFocus();
    expect(option(/^3 Line 3/)).toHaveAttribute("aria-selected", "true");
  });
});

describe("a score between two levels", () => {
  test("is typed as it is written, in either order", async () => {
    const pane = await openFirst();
    await pane.user.keyboard("2/");
    expect(status()).toHaveTextContent("2/, and then 1 or 3. Not saved: score 2.");
    await pane.user.keyboard("3");
    expect(status()).toHaveTextContent(/^Not saved: score 2\/3\.$/);
    expect(screen.getByRole("radio", { name: "2/3" })).toBeChecked();
    await pane.user.keyboard("5/4");
    expect(status()).toHaveTextContent(/^Not saved: score 4\/5\.$/);
    // Only what follows the stroke belongs to it.
    await pane.user.keyboard("3");
    expect(status()).toHaveTextContent(/^Not saved: score 3\.$/);
    await pane.user.keyboard(`/4${SAVE_AND_NEXT}`);
    await waitFor(() => expect(pane.valueAt("Scores!E3")).toBe("3/4"));
  });

  test("is not guessed: what is no score, and a stroke without a level before it, change nothing and are said", async () => {
    const { user } = await openFirst();
    await user.keyboard("/");
    expect(status()).toHaveTextContent("Press a level first: 2, / and 3 make 2/3. Nothing to save.");
    await user.keyboard("2/4");
    expect(status()).toHaveTextContent(
      "2/4 is no score. Only neighbouring levels go together, such as 2/3. Not saved: score 2.",
    );
  });
});

describe("the comment", () => {
  test("takes every key but Escape, which leaves it for the score, and a second one for the list", async () => {
    const { user } = await openFirst();
    await user.keyboard("c2/3 bnu{Escape}");
    expect(screen.getByRole("textbox", { name: "Comment for 2026" })).toHaveValue("2/3 bnu");
    expect(heading()).toHaveTextContent("1 Line 1");
    const scores = screen.getByRole("radiogroup", { name: "Score for 2026" });
    expect(scores).toContainElement(document.activeElement as HTMLElement);
    expect(status()).toHaveTextContent("Not saved: comment.");
    await user.keyboard("4");
    expect(status()).toHaveTextContent("Not saved: score 4 and comment.");
    await user.keyboard("c{Escape}");
    expect(screen.getByRole("radio", { name: "4 Leader" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.getByRole("listbox")).toHaveFocus();
  });

  test("that has no column is said to have none", async () => {
    const pane = await openFirst();
    act(() => pane.simulator.editAs("user", (editor) => editor.type("Scores!F2", "Page")));
    await screen.findByText("The sheet has no comment column for 2026.");
    await pane.user.keyboard("c");
    expect(status()).toHaveTextContent("The sheet has no comment column for 2026. Nothing to save.");
  });
});

test("what was entered by mistake is thrown away by Discard, for a blank cell as well", async () => {
  const pane = await openFirst();
  expect(screen.getByRole("button", { name: "Discard" })).toHaveAttribute("aria-disabled", "true");
  await pane.user.keyboard("3cAll of it");
  await pane.user.click(screen.getByRole("button", { name: "Discard" }));
  expect(status()).toHaveTextContent(/^Nothing to save\.$/);
  expect(screen.getByRole("textbox", { name: "Comment for 2026" })).toHaveValue("");
  expect(screen.getByRole("radio", { name: "3 Mature" })).not.toBeChecked();
  expect(screen.getByRole("button", { name: "Discard" })).toHaveFocus();
  await pane.user.keyboard("{Escape}");
  expect(option(/^1 Line 1, not scored/)).not.toHaveAccessibleName(/not saved/);
});

test("the keys work where Excel's own key puts the focus, on the pane as a whole, and in no other part of it", async () => {
  const { user } = await openFirst();
  act(() => (document.activeElement as HTMLElement).blur());
  expect(document.body).toHaveFocus();
  await user.keyboard("3");
  expect(status()).toHaveTextContent("Not saved: score 3.");
  act(() => screen.getByRole("tab", { name: "Overview" }).focus());
  await user.keyboard("4{Escape}");
  expect(status()).toHaveTextContent("Not saved: score 3.");
});

test("a key that changes the entry while something is asked closes the question, and the keys go on working", async () => {
  const { user } = await openFirst();
  await user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "2025");
  act(() => heading().focus());
  await user.keyboard(`3${SAVE_AND_NEXT}`);
  expect(screen.getByText(/^2025 is a past round\./)).toBeVisible();
  act(() => screen.getByRole("button", { name: "Change 2025" }).focus());
  await user.keyboard("4");
  expect(screen.queryByText(/^2025 is a past round\./)).toBeNull();
  await user.keyboard("5");
  expect(status()).toHaveTextContent("Not saved: score 5.");
});
