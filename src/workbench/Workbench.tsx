import { useCallback, useRef, useState, type ReactNode } from "react";
import type { InstalledHost } from "../simulator/client/desktop-external";
import type { OpenedWorkbook } from "./file/open-workbook";
import type { MeasureText } from "./grid/text-measure";
import { toProblem } from "./message";
import { Messages } from "./Messages";
import type { OfficeLook } from "./pane/office-looks";
import { PANE_WIDTH, Splitter } from "./pane/Splitter";
import { TaskPane } from "./pane/TaskPane";
import { Ribbon } from "./Ribbon";
import { TopBar } from "./TopBar";
import { useMoves } from "./use-moves";
import { useFileDrop } from "./use-file-drop";
import { useOpenWorkbook, type WorkbookSource } from "./use-open-workbook";
import { WorkbookArea } from "./WorkbookArea";

interface WorkbenchProps {
  readonly initial: OpenedWorkbook;
  readonly sample: WorkbookSource;
  /** How to open a file of the user's. */
  readonly toSource: (file: File) => WorkbookSource;
  readonly measure: MeasureText;
}

/** A workbook, and beside it the add-in's task pane, which works on it as it would in Excel. */
export function Workbench({ initial, sample, toSource, measure }: WorkbenchProps): ReactNode {
  const state = useOpenWorkbook(initial);
  const { opened, count, busy, request, say } = state;
  const [paneWidth, setPaneWidth] = useState<number>(PANE_WIDTH.usual);
  const [look, setLook] = useState<OfficeLook>("light");
  const page = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLIFrameElement>(null);
  const host = useRef<InstalledHost | null>(null);
  const connect = useCallback((installed: InstalledHost) => void (host.current = installed), []);
  const press = async (command: string): Promise<void> => {
    try {
      await host.current?.runCommand(command);
    } catch {
      say(toProblem("The task pane is still being loaded. Press the button again in a moment."));
    }
  };
  const openFile = (file: File): void => request(toSource(file));
  const { isOver, show } = useFileDrop(openFile);
  const focusSheet = useCallback(() => page.current?.querySelector<HTMLElement>("[role=grid]")?.focus(), []);

  const focusTop = useCallback(() => page.current?.querySelector<HTMLElement>(".actions button")?.focus(), []);
  const leavePane = useCallback(
    (to: "sheet" | "top") => (to === "top" ? focusTop() : focusSheet()),
    [focusSheet, focusTop],
  );

  useMoves({ toSheet: focusSheet, toPane: () => pane.current?.focus(), toTop: focusTop });
  return (
    <div ref={page} className={isOver ? "workbench dropping" : "workbench"}>
      <TopBar
        workbookName={opened.name}
        isBusy={busy !== null}
        look={look}
        onLook={setLook}
        paneWidth={paneWidth}
        onPaneWidth={setPaneWidth}
        onFile={openFile}
        onSample={() => request(sample)}
        onSave={state.save}
      />
      <Ribbon onCommand={(command) => void press(command)} />
      <Messages state={state} />
      <main className="desk">
        <WorkbookArea
          key={count}
          excel={opened.excel}
          measure={measure}
          say={(text) => say(text === null ? null : toProblem(text))}
        />
        <Splitter width={paneWidth} onResize={setPaneWidth} />
        <TaskPane
          key={`pane ${count} ${look}`}
          ref={pane}
          excel={opened.excel}
          width={paneWidth}
          look={look}
          onLeave={leavePane}
          onConnect={connect}
          onDragOver={show}
        />
      </main>
      {isOver && <p className="drop-hint">Drop the workbook to open it</p>}
    </div>
  );
}
