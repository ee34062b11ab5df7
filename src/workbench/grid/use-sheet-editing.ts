import { useState, type KeyboardEvent } from "react";
import type { SimulatedExcel } from "../../simulator/simulated-excel";
import { applyClearing, applySelection, applyTexts, applyTyping, type EditOutcome } from "../workbook-edits";
import { toEditText } from "./edit-text";
import { findEditCommand } from "./grid-command";
import { step } from "./navigate";
import { areaOf, isSamePlace, toArea, toSelection, type Place, type Selection } from "./selection";
import type { SheetView } from "./sheet-view";
import type { Sheet } from "../../simulator/workbook/workbook";

/** Text that is being typed and not yet in its cell. */
export interface Edit {
  readonly sheet: Sheet;
  readonly at: Place;
  readonly text: string;
  readonly where: "cell" | "bar";
  /** Whether typing began it, in place of what the cell held. */
  readonly isTypedOver: boolean;
}

/** What one can do to the sheet that is shown. */
export interface SheetEditing {
  readonly edit: Edit | null;
  /** What the formula bar shows. */
  readonly text: string;
  /** Begins to type into the cell: over what it holds or, where nothing was typed yet, from that. */
  readonly begin: (typed: string | null) => void;
  readonly change: (where: Edit["where"], text: string) => void;
  /** Types what was being typed, if anything was. False where it cannot be: then it goes on. */
  readonly commit: () => boolean;
  /** A key pressed in a text field. */
  readonly press: (event: KeyboardEvent) => void;
  readonly select: (active: Place, corner?: Place) => void;
  readonly clear: () => void;
  readonly paste: (rows: readonly (readonly string[])[]) => void;
}

interface EditingOptions {
  readonly excel: SimulatedExcel;
  readonly view: SheetView;
  /** Shows why something could not be done; null takes away what was shown. */
  readonly say: (message: string | null) => void;
  /** Gives the keyboard back to the cells. */
  readonly focusGrid: () => void;
}

/** The selection, and what is typed, of the sheet that is shown. */
export function useSheetEditing(options: EditingOptions): {
  readonly selection: Selection;
  readonly editing: SheetEditing;
} {
  const { excel, view, say, focusGrid } = options;
  const { sheet } = view;
  const [began, setBegan] = useState<Place | null>(null);
  const [begunEdit, setEdit] = useState<Edit | null>(null);
  const selection = toSelection(view.selected, began);
  const { active } = selection;
  // Where the pane selects another cell meanwhile, what was being typed must not end up there.
  const edit = begunEdit?.sheet === sheet && isSamePlace(begunEdit.at, active) ? begunEdit : null;
  const cellText = toEditText(sheet, active.row, active.column);

  const tell = (outcome: EditOutcome): boolean => {
    say(outcome.kind === "refused" ? outcome.message : null);
    return outcome.kind === "done";
  };
  const select = (place: Place, corner: Place = place): void => {
    setBegan(place);
    applySelection(excel, sheet, toArea(view, place, corner));
  };
  const start = (begun: Omit<Edit, "sheet" | "at">): void => setEdit({ sheet, at: active, ...begun });
  const commit = (): boolean => {
    if (edit === null) return true;
    const outcome =
      edit.text === cellText ? ({ kind: "done" } as const) : applyTyping(excel, sheet, areaOf(active), edit.text);
    if (!tell(outcome) && outcome.kind === "refused" && outcome.canBeMended) return false;
    setEdit(null);
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const command = findEditCommand(event, edit?.isTypedOver ?? false);
    if (command === null) return;
    event.preventDefault();
    if (command.kind === "newLine") insertNewLine(event.target);
    else if (command.kind === "cancel") {
      setEdit(null);
      say(null);
      focusGrid();
    } else if (commit()) {
      select(step(view, active, command.direction));
      focusGrid();
    }
  };

  return {
    selection,
    editing: {
      edit,
      text: edit?.text ?? cellText,
      begin: (typed) => start({ where: "cell", text: typed ?? edit?.text ?? cellText, isTypedOver: typed !== null }),
      change: (where, text) => start({ where, text, isTypedOver: edit?.isTypedOver ?? false }),
      commit,
      press,
      select,
      clear: () => void tell(applyClearing(excel, sheet, selection.area)),
      paste: (rows) => {
        if (tell(applyTexts(excel, sheet, areaOf(active), rows))) {
          const width = Math.max(...rows.map(({ length }) => length));
          select(active, { row: active.row + rows.length - 1, column: active.column + width - 1 });
        }
      },
    },
  };
}

/** As if typed: the browser then tells of the change, and can undo it. */
function insertNewLine(field: EventTarget): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
