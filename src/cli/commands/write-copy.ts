import type { InputRules } from "../../app/fit-entry";
import { isProblem, type Problem } from "../../app/problem";
import type { Review } from "../../app/review";
import type { ChangePlan } from "../../core/change/change-plan";
import { toAddress } from "../../core/grid/a1";
import { toOnlyFile, toRequiredValue, type Arguments } from "../arguments";
import { refuse, wrongUsage } from "../exit";
import { checkExtension, checkOutput, writeOutput } from "../files";
import type { Terminal } from "../terminal";
import { openScoreWorkbook, withHostErrors } from "../workbook";

/** The options of every command that writes a copy. */
export const COPY_OPTIONS = { output: { type: "string", short: "o" }, force: { type: "boolean" } } as const;

/**
 * Reads the one workbook that the command names, makes a plan for it, and writes a copy with the plan carried out. The
 * input is never written to, and nothing is written where anything fails. Throws CommandError.
 * @param open how the workbook is opened: with scores, unless the plan needs none.
 * @returns the plan that was carried out.
 */
export async function writeCopy(
  args: Arguments,
  terminal: Terminal,
  toPlan: (review: Review, rules: InputRules) => ChangePlan | Problem | Promise<ChangePlan | Problem>,
  open: typeof openScoreWorkbook = openScoreWorkbook,
): Promise<{ readonly plan: ChangePlan; readonly output: string }> {
  const input = toOnlyFile(args);
  const output = toRequiredValue(args, "output", "-o copy.xlsx");
  await checkOutput(input, output, args.flags.has("force"));
  const { name, host, review } = await open(input, terminal);
  checkExtension(output, host.extension);
  const plan = await toPlan(review, host);
  if (isProblem(plan)) throw plan.why === "refused" ? refuse(plan.message) : wrongUsage(plan.message);
  terminal.stage("Writing the copy …");
  const result = await withHostErrors(name, () => host.apply(plan));
  if (result.kind === "conflict") {
    const cells = result.cells.map(({ at }) => `${toAddress(at)} is not as it was read.`);
    throw refuse([...cells, ...result.structure].join(" "));
  }
  await writeOutput(output, host.toBytes());
  terminal.endStages();
  return { plan, output };
}
