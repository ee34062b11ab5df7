import type { ChangePlan, Expectation } from "../core/change/change-plan";
import { isSameContent } from "../core/grid/cell";
import { isSameSheetName } from "../core/grid/cell-ref";
import { toPlainText } from "../core/grid/display";
import type { Snapshot } from "../core/grid/snapshot";

/** A plan whose rows have other titles by now and are the same rows all the same, and what is to be said of that. */
export interface Retitled {
  /** The plan, resting on the titles as they are. */
  readonly plan: ChangePlan;
  readonly message: string;
}

/**
 * The plan over rows whose title alone was corrected since it was made; null where none was, or where a row cannot be told to be the
 * same: its ref, typed and not calculated, has to stand where it stood, and its former title nowhere else in its column. Total.
 */
export function findRetitled(plan: ChangePlan, now: Snapshot): Retitled | null {
  const { expects = [] } = plan;
  const changed = expects.filter(({ at, content }) => !isSameContent(now.cell(at), content));
  if (changed.length === 0 || !changed.every((mark) => isRetitled(mark, expects, now))) return null;
  const sentences = changed.map(({ at, content }) => {
    const [was, is] = [content.value, now.cell(at).value].map(toPlainText);
    return `Row ${at.row + 1} of ${at.sheet} was “${was ?? ""}” and is “${is ?? ""}” by now, under the same ref.`;
  });
  const renewed = expects.map((mark): Expectation => {
    const { value, formula } = now.cell(mark.at);
    return { ...mark, content: { value, formula } };
  });
  return {
    plan: { ...plan, expects: renewed },
    message: `${sentences.join(" ")} If it is the same objective with another title, “${plan.label}” can go on.`,
  };
}

function isRetitled({ at, content, marks }: Expectation, expects: readonly Expectation[], now: Snapshot): boolean {
  const sheet = now.findSheet(at.sheet);
  const isTitle = typeof content.value === "string" && typeof sheet?.cell(at.row, at.column).value === "string";
  if (marks !== "row" || !sheet || !isTitle) return false;
  const hasMoved = sheet.content.rows.some((row) =>
    isSameContent(row?.[at.column] ?? { value: null, formula: null }, content),
  );
  const hasRef = expects.some((other) => {
    const isBeside = other.marks === "row" && other.at.row === at.row && other.at.column !== at.column;
    const isTyped = other.content.formula === null && other.content.value !== null;
    return (
      isBeside &&
      isTyped &&
      isSameSheetName(other.at.sheet, at.sheet) &&
      isSameContent(now.cell(other.at), other.content)
    );
  });
  return hasRef && !hasMoved;
}
