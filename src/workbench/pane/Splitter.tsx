import { useRef, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";

/** How wide the task pane can be made, in pixels: as in Excel, more or less. */
export const PANE_WIDTH = { least: 320, usual: 400, most: 450 } as const;

const STEP = 10;

interface SplitterProps {
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/** The line between workbook and task pane, which is moved with the mouse or with the arrow keys. */
export function Splitter({ width, onResize }: SplitterProps): ReactNode {
  const isDragging = useRef(false);
  const resize = (wanted: number): void => onResize(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, wanted)));
  const press = (event: KeyboardEvent): void => {
    const wanted = toWidth(event.key, width);
    if (wanted === null) return;
    event.preventDefault();
    resize(wanted);
  };
  const begin = (event: PointerEvent): void => {
    isDragging.current = true;
    // The frame beside it would swallow the movements.
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- A separator that can be focused and moved is a control: WAI-ARIA, window splitter.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of the task pane"
      aria-valuemin={PANE_WIDTH.least}
      aria-valuemax={PANE_WIDTH.most}
      aria-valuenow={width}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- As above.
      tabIndex={0}
      className="splitter"
      onKeyDown={press}
      onPointerDown={begin}
      onPointerMove={(event) => {
        if (isDragging.current) resize(document.documentElement.clientWidth - event.clientX);
      }}
      onPointerUp={() => {
        isDragging.current = false;
      }}
    />
  );
}

/** The pane is on the right, so left makes it wider. */
function toWidth(key: string, width: number): number | null {
  switch (key) {
    case "ArrowLeft":
      return width + STEP;
    case "ArrowRight":
      return width - STEP;
    case "Home":
      return PANE_WIDTH.least;
    case "End":
      return PANE_WIDTH.most;
    default:
      return null;
  }
}
