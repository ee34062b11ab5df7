import { HostError } from "../../core/change/workbook-host";
import type { SheetFrame } from "./sheet-scan";

/** The sections of a sheet that hold them; Excel wraps those that older ones do not know in an alternative. */
const CONTROLS: ReadonlySet<string> = new Set(["controls", "oleObjects", "AlternateContent"]);

/**
 * Throws {@link HostError} for a tab with form controls or embedded objects, which hang on a sheet's part in ways of which
 * nothing may be left out.
 */
export function refuseControls(name: string, { sections }: SheetFrame): void {
  if (!sections.some(({ local }) => CONTROLS.has(local))) return;
  throw new HostError(
    "unsupported",
    `The tab “${name}” holds form controls or embedded objects, which would not outlast its being written anew in a file. Move them to a sheet of your own, or refresh the tab in Excel.`,
  );
}
