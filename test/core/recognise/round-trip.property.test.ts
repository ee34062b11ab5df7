import { fc } from "../../property";
import { toShortScore } from "../../../src/core/scale/score";
import { toScore } from "../../../src/core/scale/score-text";
import type { Scorecard } from "../../../src/core/scorecard/scorecard";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets, toCell } from "../snapshot-builder";
import { anyList, anyLook, type List, type Look } from "./random-list";
import { renderList } from "./render-list";

/** What is to be read of an objective, whatever the layout. */
interface Line {
  readonly ref: string | null;
  readonly title: string;
  readonly keyArea: string | null;
  readonly theme: string | null;
  readonly part: string | null;
  readonly description: string | null;
  readonly owner: string | null;
  readonly target: string;
  readonly scores: readonly string[];
  readonly comments: readonly string[];
  readonly ladder: readonly string[] | null;
}

function toExpected({ keyAreas, periods }: List, { has, layout }: Look): readonly Line[] {
  return keyAreas.flatMap((keyArea) =>
    keyArea.objectives.map((objective) => ({
      ref: has.refs ? String(objective.number) : null,
      title: objective.title,
      // A single sheet's name says nothing of key areas.
      keyArea: layout === "sheetPerKeyArea" && keyAreas.length === 1 ? null : keyArea.name,
      theme: keyArea.theme?.replace(/^Theme \d\W+/, "") ?? null,
      part: keyArea.part,
      description: has.description ? objective.description : null,
      owner: has.owner ? objective.owner : null,
      target: has.target && objective.target !== null ? toShortScore(toScore(toCell(objective.target))) : "none",
      scores: periods.map(({ key }, index) => `${key}: ${objective.scores[index]?.means ?? ""}`),
      comments: has.comments
        ? periods.flatMap(({ key }, index) =>
            objective.comments[index] ? [`${key}: ${objective.comments[index]}`] : [],
          )
        : [],
      ladder: layout === "sheetPerKeyArea" && keyAreas.length === 1 ? null : keyArea.ladder,
    })),
  );
}

function toLines({ objectives, periods }: Scorecard): readonly Line[] {
  return objectives.map((objective) => {
    const target = [...objective.targets.values()][0];
    return {
      ref: objective.ref,
      title: objective.title.value,
      keyArea: objective.keyArea,
      theme: objective.theme,
      part: objective.part,
      description: objective.description?.value ?? null,
      owner: objective.owner?.value ?? null,
      target: target && target.value.kind !== "blank" ? toShortScore(target.value) : "none",
      scores: periods.flatMap(({ key }) => {
        const score = objective.scores.get(key);
        return score ? [`${key}: ${toShortScore(score.value)}`] : [];
      }),
      comments: periods.flatMap(({ key }) => {
        const comment = objective.comments.get(key);
        return comment ? [`${key}: ${comment.value}`] : [];
      }),
      ladder: objective.ladder?.descriptors.map(({ source }) => source.value) ?? null,
    };
  });
}

const RUNS = Number(process.env["RUNS"] ?? 200);

describe("a list of objectives", () => {
  test("reads back the same in whatever layout it is kept", () => {
    fc.assert(
      fc.property(anyList, anyLook, (list, look) => {
        const scorecard = readScorecard(snapshotOfSheets(renderList(list, look)));
        const expected = toExpected(list, look);
        const byTitle = (a: Line, b: Line): number => (a.title < b.title ? -1 : 1);
        expect([...toLines(scorecard)].sort(byTitle)).toEqual([...expected].sort(byTitle));
        expect(scorecard.periods.map(({ key }) => key)).toEqual(list.periods.map(({ key }) => key));
      }),
      { numRuns: RUNS },
    );
  });
});
