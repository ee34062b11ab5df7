import { render } from "@testing-library/react";
import { userEvent, type UserEvent } from "@testing-library/user-event";
import type { SimulatedExcel } from "../../src/simulator/simulated-excel";
import type { OpenedWorkbook, SavedCopy } from "../../src/workbench/file/open-workbook";
import { Workbench } from "../../src/workbench/Workbench";

import { measure, openExcel } from "./open-sheet";
import type { PlainSheet } from "../core/snapshot-builder";

/** A workbook that is open without ever having been a file. */
export function openedOf(name: string, excel: SimulatedExcel, saved: Partial<SavedCopy> = {}): OpenedWorkbook {
  return {
    name,
    excel,
    appearance: { styles: [], normal: {} as OpenedWorkbook["appearance"]["normal"], sheets: [] },
    saveCopy: () => Promise.resolve({ bytes: new Uint8Array([1]), fileName: `${name} (copy)`, leftOut: [], ...saved }),
  };
}

/** What a test has in its hands. */
interface OpenWorkbench {
  readonly user: UserEvent;
  readonly excel: SimulatedExcel;
  readonly container: HTMLElement;
}

interface WorkbenchOptions {
  /** What comes of a file that the user chooses or drops; the sample is opened in the same way. */
  readonly open?: (name: string) => Promise<OpenedWorkbook>;
  readonly saved?: Partial<SavedCopy>;
}

/** The workbench as it stands in a page, with one sheet open. */
export function openWorkbench(sheet: PlainSheet, options: WorkbenchOptions = {}): OpenWorkbench {
  const excel = openExcel(sheet);
  const { open = (name: string) => Promise.resolve(openedOf(name, openExcel({ rows: [[name]] }, name))) } = options;
  const { container } = render(
    <Workbench
      initial={openedOf("plain.xlsx", excel, options.saved)}
      sample={{ name: "sample.xlsx", open: () => open("sample.xlsx") }}
      toSource={({ name }) => ({ name, open: () => open(name) })}
      measure={measure}
    />,
  );
  return { user: userEvent.setup(), excel, container };
}
