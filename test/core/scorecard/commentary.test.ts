import { fc } from "../../property";
import { toComment } from "../../../src/core/scorecard/commentary";
import { toCell } from "../snapshot-builder";

function commentOf(text: string): ReturnType<typeof toComment> {
  return toComment({ value: text, text, at: { sheet: "Scores", row: 2, column: 3 }, cell: toCell(text) });
}

describe("a comment", () => {
  test.each<[string, string, readonly string[]]>([
    // No marker: all of it is commentary.
    ["The policy was agreed.", "The policy was agreed.", []],
    ["", "", []],
    ["The reaction: good. Interaction: better.", "The reaction: good. Interaction: better.", []],
    ["We took action last year", "We took action last year", []],
    // An action behind the commentary.
    ["The policy was agreed. Action: publish it", "The policy was agreed.", ["publish it"]],
    ["Agreed. Action(s): publish it", "Agreed.", ["publish it"]],
    ["Agreed. Actions: publish it", "Agreed.", ["publish it"]],
    ["Agreed.\nACTION: publish it", "Agreed.", ["publish it"]],
    ["Agreed; action : publish it", "Agreed;", ["publish it"]],
    ["Action: publish it", "", ["publish it"]],
    // Both are marked.
    ["Comment: agreed. Action: publish it", "agreed.", ["publish it"]],
    ["Comments: agreed.\nActions: publish it", "agreed.", ["publish it"]],
    ["Comment(s): agreed. Action(s): publish it", "agreed.", ["publish it"]],
    ["Commentary: agreed. Actions: publish it", "agreed.", ["publish it"]],
    ["Score agreed. Comment: it is in use. Action: publish it", "Score agreed. it is in use.", ["publish it"]],
    ["Action: publish it. Comment: it is in use.", "it is in use.", ["publish it."]],
    // One text that is both.
    ["Comment and action: publish what was agreed", "publish what was agreed", ["publish what was agreed"]],
    ["Comments and actions: publish it", "publish it", ["publish it"]],
    ["Comment(s) and action(s): publish it", "publish it", ["publish it"]],
    // Several actions.
    ["Agreed. Action: publish it. Action: train staff", "Agreed.", ["publish it.", "train staff"]],
    ["Agreed. Action: publish it Comment: late Action: train", "Agreed. late", ["publish it", "train"]],
    // Markers with nothing behind them.
    ["Agreed. Action:", "Agreed.", []],
    ["Comment: Action: publish it", "", ["publish it"]],
    ["Action:  ", "", []],
  ])("%j is split", (text, commentary, actions) => {
    const comment = commentOf(text);
    expect(comment.commentary).toBe(commentary);
    expect(comment.actions).toEqual(actions);
    expect(comment.value).toBe(text);
  });

  test("loses none of its words but the markers", () => {
    const words = fc.constantFrom(
      "agreed",
      "publish",
      "Action:",
      "Comment(s):",
      "Comments:",
      "Actions:",
      ".",
      "\n",
      "2/3",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const comment = commentOf(parts.join(" "));
        const kept = `${comment.commentary} ${comment.actions.join(" ")}`.split(/\s+/).filter((word) => word !== "");
        const written = parts.filter((word) => word.trim() !== "" && !word.endsWith(":"));
        expect([...kept].sort()).toEqual([...written].sort());
      }),
    );
  });

  test.each([
    ["To be carried forward.", true],
    ["This will be carried  forward to next year", true],
    ["Carried forward", true],
    ["ROLLED FORWARD into 2026", true],
    ["Action: to be carried forward", true],
    ["The board would carry forward any score", false],
    ["We look forward to it", false],
    ["Moved forward", false],
    ["", false],
  ])("%j is carried forward: %j", (text, isCarried) => {
    expect(commentOf(text).carriedForward).toBe(isCarried);
  });

  test.each([
    ["No further action.", true],
    ["no further actions are needed", true],
    ["There is no\nfurther action to take", true],
    ["Action: No further action", true],
    ["Further action is needed", false],
    ["No action was taken, further reports follow", false],
    ["", false],
  ])("%j says that there is no further action: %j", (text, isDone) => {
    expect(commentOf(text).noFurtherAction).toBe(isDone);
  });
});
