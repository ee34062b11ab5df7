/**
 * Why something that was asked for cannot be done, in a sentence or two for the user.
 * `notFound`: it names something that the workbook does not hold, or says it in a way that cannot be read.
 * `refused`: it would harm the workbook.
 */
export interface Problem {
  readonly kind: "problem";
  readonly why: "notFound" | "refused";
  readonly message: string;
}

/** A request that names what the workbook does not hold. */
export function notFound(message: string): Problem {
  return { kind: "problem", why: "notFound", message };
}

/** A request that would harm the workbook. */
export function refused(message: string): Problem {
  return { kind: "problem", why: "refused", message };
}

/** Whether a result is a problem. */
export function isProblem(result: object): result is Problem {
  return "kind" in result && result.kind === "problem";
}
