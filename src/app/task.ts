import type { ChangePlan } from "../core/change/change-plan";
import type { InputRules } from "./fit-entry";
import type { Picture } from "./picture";
import type { Problem } from "./problem";

/** A change that the user asked for, made from what the workbook says at the time. */
export interface Task {
  /** While it lasts: "Saving the score". */
  readonly doing: string;
  /** Once it is done: "Objective 7 is scored 3 for 2026." */
  readonly done: string;
  readonly plan: (picture: Picture, rules: InputRules) => ChangePlan | Problem | Promise<ChangePlan | Problem>;
  /** Called once it is done. */
  readonly onDone?: () => void;
}
