import { forwardRef, useLayoutEffect, type ReactNode } from "react";
import { installDesktopExcel, type InstalledHost } from "../../simulator/client/desktop-external";
import type { SimulatedExcel } from "../../simulator/simulated-excel";
import { toSurroundings, type OfficeLook } from "./office-looks";

declare global {
  interface Window {
    /** Is called by the task pane's page before it loads office.js, which then finds the simulated Excel around it. */
    connectPane?: (page: Window) => void;
  }
}

interface TaskPaneProps {
  readonly excel: SimulatedExcel;
  readonly width: number;
  /** Office's theme, which the pane takes over when it is opened. */
  readonly look: OfficeLook;
  /** F6 was pressed in the pane, which in Excel leads back to the sheet. */
  readonly onLeave: (to: "sheet" | "top") => void;
  /** The pane's page is there, and can be sent the ribbon's commands. */
  readonly onConnect: (host: InstalledHost) => void;
  /** A file is held over the pane, where the page around it does not see it. */
  readonly onDragOver: () => void;
}

/** The add-in's own page as users are given it, in a frame. Another workbook needs another one: give it a key. */
export const TaskPane = forwardRef<HTMLIFrameElement, TaskPaneProps>(function TaskPane(
  { excel, width, look, onLeave, onConnect, onDragOver },
  frame,
): ReactNode {
  useLayoutEffect(() => {
    window.connectPane = (page) => {
      onConnect(installDesktopExcel(excel, page, toSurroundings(look)));
      page.addEventListener("keydown", ({ key, shiftKey }) => {
        if (key === "F6") onLeave(shiftKey ? "top" : "sheet");
      });
      page.addEventListener("dragover", (event) => {
        // Or the frame would leave the pane for the file.
        event.preventDefault();
        onDragOver();
      });
    };
  }, [excel, look, onLeave, onConnect, onDragOver]);
  return <iframe ref={frame} title="Task pane" src="taskpane-workbench.html" className="pane" style={{ width }} />;
});
