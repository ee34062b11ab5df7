import type { Page } from "playwright-core";

/** What a test makes of the line between the task pane and the simulated Excel. */
interface LineState {
  /** Nothing that the pane asks for reaches Excel: it waits, and goes through in its order once this is over. */
  isHeld: boolean;
  /** Excel reads no cells: it answers that somebody is typing in one. */
  refusesCells: boolean;
  /** Workbooks that are opened are open for reading alone. */
  isReadOnly: boolean;
}

/** Sets what is given; all else stays. */
export type SetLine = (change: Partial<LineState>) => Promise<void>;

/** What office.js finds of desktop Excel in its page. */
interface DesktopExcel {
  Execute: (id: number, parameters: readonly unknown[], callback: (result: unknown) => void) => void;
  GetContext: () => object;
}

type Workbench = Window & { setLine?: (change: Partial<LineState>) => void };

/** Puts a test's hand on the line to Excel of every pane that the workbench opens from now on, by another theme or workbook. */
export async function takeLine(page: Page): Promise<SetLine> {
  await page.evaluate(() => {
    /** Desktop Excel's number for a cell that is being edited. */
    const editing = 5004;
    const line: LineState = { isHeld: false, refusesCells: false, isReadOnly: false };
    const waiting: (() => void)[] = [];
    const layLine = (excel: DesktopExcel): void => {
      const { Execute: execute, GetContext: getContext } = excel;
      excel.Execute = (...asked) => {
        const [, parameters, callback] = asked;
        const asksForCells = JSON.stringify(parameters).includes("UsedRange");
        if (line.refusesCells && asksForCells) setTimeout(() => callback({ toArray: () => [editing] }), 0);
        else if (line.isHeld) waiting.push(() => execute(...asked));
        else execute(...asked);
      };
      excel.GetContext = () => ({ ...getContext(), ...(line.isReadOnly && { GetAppCapabilities: () => 1 }) });
    };
    let connect = window.connectPane;
    Object.defineProperty(window, "connectPane", {
      set: (given: typeof connect) => void (connect = given),
      get: () => (pane: Window) => {
        connect?.(pane);
        const { external }: { readonly external: unknown } = pane;
        layLine(external as DesktopExcel);
      },
    });
    (window as Workbench).setLine = (change) => {
      Object.assign(line, change);
      if (!line.isHeld) for (const goOn of waiting.splice(0)) goOn();
    };
  });
  return (change) => page.evaluate((given) => (window as Workbench).setLine?.(given), change);
}
