import { useRef, type KeyboardEvent, type ReactNode } from "react";
import type { Sheet, Workbook } from "../simulator/workbook/workbook";

interface SheetTabsProps {
  readonly workbook: Workbook;
  readonly onShow: (sheet: Sheet) => void;
}

/** The sheets that can be seen, by name. */
export function SheetTabs({ workbook, onShow }: SheetTabsProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const sheets = visibleSheets(workbook);
  const press = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = by === 0 ? null : neighbourOf(workbook, by);
    if (next === null) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[sheets.indexOf(next)]?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label="Sheets" className="sheet-tabs">
      {sheets.map((sheet) => {
        const isShown = sheet === workbook.activeSheet;
        const color = sheet.properties.get("TabColor");
        return (
          <button
            key={sheet.id}
            type="button"
            role="tab"
            aria-selected={isShown}
            tabIndex={isShown ? 0 : -1}
            style={typeof color === "string" && color !== "" ? { borderBottomColor: color } : {}}
            onClick={() => onShow(sheet)}
            onKeyDown={press}
          >
            {sheet.name}
          </button>
        );
      })}
    </div>
  );
}

/** The next sheet that can be seen, or the one before; null at the end. */
export function neighbourOf(workbook: Workbook, by: -1 | 1): Sheet | null {
  const sheets = visibleSheets(workbook);
  return sheets[sheets.indexOf(workbook.activeSheet) + by] ?? null;
}

function visibleSheets({ sheets }: Workbook): readonly Sheet[] {
  return sheets.filter(({ visibility }) => visibility === "visible");
}
