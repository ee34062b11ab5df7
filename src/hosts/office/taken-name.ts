import { HostError } from "../../core/change/workbook-host";
import type { ExcelFailure } from "./office-errors";
import type { Step } from "./steps";

/** Whether Excel refused a sheet because another one is called so. */
export function isTakenName({ code, debugInfo }: ExcelFailure): boolean {
  return code === "ItemAlreadyExists" && debugInfo?.errorLocation === "WorksheetCollection.add";
}

/**
 * The error for a tab whose name is taken by a sheet that Office.js does not list, which is one without cells. Of several
 * new tabs Excel does not say which it was.
 */
export function toTakenNameError(steps: readonly Step[], cause: ExcelFailure): HostError {
  const names = steps.flatMap((step) => (step.kind === "writeTab" && !step.existing ? [`“${step.name}”`] : []));
  return new HostError(
    "unsupported",
    `A sheet without cells, such as a chart sheet, is called ${names.join(" or ")}, as a tab would be. Nothing was written. Rename that sheet in Excel, then try again.`,
    { cause, outcome: "takenBack" },
  );
}
