import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { toA1 } from "../../core/grid/a1";
import { pixelsOfLetters, LINE_HEIGHT, toFont } from "./cell-look";
import type { Place } from "./selection";
import type { SheetView } from "./sheet-view";
import type { SheetEditing } from "./use-sheet-editing";

interface CellEditorProps {
  readonly view: SheetView;
  readonly at: Place;
  readonly editing: SheetEditing;
}

/** Room for the cursor and the field's own edges. */
const SLACK = 16;

/** The text field over a cell that is typed in. It grows with its text. */
export function CellEditor({ view, at, editing }: CellEditorProps): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const text = editing.edit?.text ?? "";
  const style = view.sheet.style(at.row, at.column);
  const font = toFont(style);
  const { width, height } = view.cell(at.row, at.column);
  const lines = text.split("\n");
  const widest = Math.max(...lines.map((line) => view.measure(line, font)));
  return (
    <textarea
      ref={field}
      className="cell-editor"
      aria-label={`Content of ${toA1(at.row, at.column)}`}
      spellCheck={false}
      value={text}
      style={{
        font,
        lineHeight: LINE_HEIGHT,
        width: Math.max(width, Math.ceil(widest) + SLACK),
        height: Math.max(height, Math.ceil(lines.length * pixelsOfLetters(style.fontSize) * LINE_HEIGHT) + 4),
      }}
      onChange={(event) => editing.change("cell", event.target.value)}
      onKeyDown={(event: KeyboardEvent) => editing.press(event)}
    />
  );
}
