import { useEffect } from "react";

/** The parts of the page that F6 leads to. */
interface Moves {
  readonly toSheet: () => void;
  readonly toPane: () => void;
  readonly toTop: () => void;
}

/** F6 goes from the sheet to the pane and from anywhere else to the sheet; Shift+F6 to the buttons at the top. */
export function useMoves({ toSheet, toPane, toTop }: Moves): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const isInSheet = event.target instanceof Element && event.target.closest("[role=grid]") !== null;
      if (event.shiftKey) toTop();
      else if (isInSheet) toPane();
      else toSheet();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  });
}
