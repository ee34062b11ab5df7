import type { InputRules } from "./fit-entry";
import type { Picture } from "./picture";
import { isProblem } from "./problem";
import type { Remake } from "./session-state";
import type { Task } from "./task";

/**
 * A task made anew from what the workbook says now; null where that cannot be, comes to nothing, or rests on what is no longer
 * so: a task that holds on to the cells that it was made for.
 */
export async function findRemake(task: Task, picture: Picture, rules: InputRules): Promise<Remake | null> {
  const plan = await task.plan(picture, rules);
  if (isProblem(plan) || plan.changes.length === 0) return null;
  // Loaded when it is first needed, as all that writes.
  const { findConflict } = await import("../core/change/conflicts");
  return findConflict(plan, picture.review.snapshot) ? null : { task, plan };
}
