/** What a cell shows where a function has no answer: #N/A where there is none, #VALUE! where an argument cannot be read. */
export type FaultKind = "notAvailable" | "invalidValue";

/** Why a function has no answer, in a sentence or two that Excel shows beside the cell. */
export class FunctionFault extends Error {
  override readonly name = "FunctionFault";

  constructor(
    readonly kind: FaultKind,
    message: string,
  ) {
    super(message);
  }
}
