/**
 * What office.js offers to functions that are typed into cells. Its own types (`@types/custom-functions-runtime`) are a
 * package of their own, for three names.
 */
declare const CustomFunctions: {
  /** Says which function answers for an id of functions.json. Excel calls it with the arguments and, last, the call's context. */
  associate(id: string, run: (...args: unknown[]) => unknown): void;
  /** An error that the cell shows; its message is what Excel tells of it. Is there once office.js has loaded Excel's part. */
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
};
