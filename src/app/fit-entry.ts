import type { ChangePlan } from "../core/change/change-plan";
import type { WorkbookHost } from "../core/change/workbook-host";
import { isSameCell } from "../core/grid/cell-ref";
import type { Objective } from "../core/scorecard/scorecard";
import { fitInputRule } from "./fit-input-rule";
import { isProblem, type Problem } from "./problem";
import type { Review } from "./review";

/** What tells which entries cells take. */
export type InputRules = Pick<WorkbookHost, "readInputRules">;

/**
 * The plan of an entry, with its score as the data validation of its cell takes it; a problem where it takes no such score.
 * The rules are read just before: a snapshot does not hold them. Throws HostError.
 */
export async function fitEntry(
  { snapshot }: Review,
  objective: Objective,
  plan: ChangePlan,
  rules: InputRules,
): Promise<ChangePlan | Problem> {
  const scores = [...objective.scores.values()];
  const change = plan.changes.find(
    (each) =>
      each.kind === "setCell" && scores.some(({ at, portion }) => isSameCell(at, each.at) && portion !== "head"),
  );
  if (change?.kind !== "setCell") return plan;
  const [rule] = await rules.readInputRules([change.at]);
  if (!rule) return plan;
  const fitted = fitInputRule(snapshot, change.at, rule, change.to.value);
  if (isProblem(fitted)) return fitted;
  const to = { value: fitted.value, formula: null };
  return { ...plan, changes: plan.changes.map((each) => (each === change ? { ...change, to } : each)) };
}
