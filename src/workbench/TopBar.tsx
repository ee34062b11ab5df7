import { useRef, type ReactNode } from "react";
import { LOOK_NAMES, OFFICE_LOOKS, type OfficeLook } from "./pane/office-looks";
import { PANE_WIDTH } from "./pane/Splitter";

interface TopBarProps {
  readonly workbookName: string;
  readonly isBusy: boolean;
  /** The theme of Office that the pane stands in. */
  readonly look: OfficeLook;
  readonly onLook: (look: OfficeLook) => void;
  /** How wide the pane is, in pixels. */
  readonly paneWidth: number;
  readonly onPaneWidth: (width: number) => void;
  readonly onFile: (file: File) => void;
  readonly onSample: () => void;
  readonly onSave: () => void;
}

/** What this page is, which workbook is open, and what can be done with it as a whole. */
export function TopBar(props: TopBarProps): ReactNode {
  const { workbookName, isBusy, look, onLook, paneWidth, onPaneWidth, onFile, onSample, onSave } = props;
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className="top-bar">
      <div className="titles">
        <h1>Maturity scorecard workbench</h1>
        <p className="workbook-name">{workbookName}</p>
      </div>
      <div className="actions">
        <label className="look">
          Office theme{" "}
          <select
            value={look}
            onChange={({ target }) => onLook(OFFICE_LOOKS.find((each) => each === target.value) ?? look)}
          >
            {OFFICE_LOOKS.map((each) => (
              <option key={each} value={each}>
                {LOOK_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="look">
          Pane width{" "}
          <select value={paneWidth} onChange={({ target }) => onPaneWidth(Number(target.value))}>
            {toWidths(paneWidth).map((each) => (
              <option key={each} value={each}>
                {`${each} px`}
              </option>
            ))}
          </select>
        </label>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label="Workbook to open"
          accept=".xlsx,.xlsm"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // So that the same file can be chosen again.
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
        <button type="button" disabled={isBusy} onClick={() => chooser.current?.click()}>
          Open a workbook
        </button>
        <button type="button" disabled={isBusy} onClick={onSample}>
          Open the sample
        </button>
        <button type="button" disabled={isBusy} onClick={onSave}>
          Save a copy
        </button>
      </div>
    </header>
  );
}

/** The widths to choose from, and the one that it was dragged to. */
function toWidths(current: number): readonly number[] {
  const { least, usual, most } = PANE_WIDTH;
  return [...new Set([least, usual, most, current])].sort((a, b) => a - b);
}
