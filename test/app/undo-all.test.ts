import { planAcceptance } from "../../src/app/acceptance";
import { planScoreEntry } from "../../src/app/enter-score";
import { planClearHighlights, planHighlights } from "../../src/app/highlight";
import { planHistoryNote } from "../../src/app/note-history";
import { planTabRemoval } from "../../src/app/remove-tabs";
import { planRuleChoice } from "../../src/app/rule-choices";
import { Session, type Task } from "../../src/app/session";
import { planSummaryTabs } from "../../src/app/summarise";
import { scoreSheetOf } from "../core/scorecard-builder";
import { toComparable } from "../hosts/contract/comparable";
import { OFFICE_HOST, openInExcel } from "../hosts/contract/office-host";
import { fc } from "../property";
import { loadFewChecks } from "./few-checks";

/** Scores as numbers, as text and as nothing: each is to come back as what it was. */
const SHEET = scoreSheetOf({
  periods: ["2025", "2026"],
  keyAreas: [
    {
      name: "Leadership",
      objectives: [{ scores: [1, "2/3"] }, { scores: [2, "3"] }, { scores: [4, null], comments: ["As it was.", null] }],
    },
  ],
});
const NOW = new Date(Date.UTC(2026, 10, 3, 14, 5));

type Action = readonly [name: string, plan: (session: Session) => Task["plan"]];

function score(objective: string, period: string, to: string, comment: string | null): Action {
  const name = `${objective} is ${to} for ${period}${comment === null ? "" : ", with a comment"}`;
  return [
    name,
    () =>
      ({ review }, rules) =>
        planScoreEntry(review, { objective, period, score: to, comment }, rules),
  ];
}

const ACTIONS: readonly Action[] = [
  score("1", "2026", "4", null),
  score("2", "2026", "3", "=1+1 is no formula"),
  score("2", "2025", "Mature", null),
  score("3", "2026", "5", "Agreed"),
  [
    "highlights on",
    () =>
      ({ review }) =>
        planHighlights(review, { period: null }),
  ],
  [
    "highlights off",
    () =>
      ({ review }) =>
        planClearHighlights(review),
  ],
  [
    "tabs written",
    () =>
      ({ review }) =>
        planSummaryTabs(review, new Set(["summary"] as const)),
  ],
  [
    "tabs removed",
    () =>
      ({ review }) =>
        planTabRemoval(review),
  ],
  [
    "a check off",
    () =>
      ({ review }) =>
        planRuleChoice(review, "missing-score", "off"),
  ],
  [
    "findings accepted",
    () => (picture) => planAcceptance(picture, picture.checks.findings, { reason: "So be it", by: "", when: "" }),
  ],
  [
    "history noted",
    (session) =>
      ({ review }) =>
        planHistoryNote(review, session.state.history, { by: "", toTime: (moment) => moment.toISOString() }),
  ],
];

test("whatever was done, undoing all of it gives the workbook as it was", async () => {
  const actions = fc.array(fc.constantFrom(...ACTIONS), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(actions, async (chosen) => {
      const { host, simulator } = await openInExcel(SHEET);
      const session = new Session(host, loadFewChecks, () => NOW);
      const look = (): object => toComparable(simulator.snapshot(), OFFICE_HOST, { results: true });
      try {
        await session.start();
        const before = look();
        for (const [name, plan] of chosen) {
          await session.carryOut({ doing: name, done: name, plan: plan(session) });
          // What cannot be done as things stand is said; nothing else may go wrong.
          expect(["done", "problem"]).toContain(session.state.notice?.kind);
        }
        const { length: steps } = session.state.undoable;
        for (let step = 0; step < steps; step += 1) {
          await session.undo();
          const { notice } = session.state;
          if (notice?.kind === "askUndo") await session.undo(notice.undoing);
          expect(session.state.notice?.kind).toBe("done");
        }
        expect(session.state.undoable).toEqual([]);
        expect(session.state.history).toHaveLength(2 * steps);
        expect(look()).toEqual(before);
      } finally {
        await session.stop();
      }
    }),
    { numRuns: 10 },
  );
});
