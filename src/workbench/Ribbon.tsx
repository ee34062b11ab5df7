import type { ReactNode } from "react";

/** What the add-in puts on Excel's ribbon and into the menu of a cell, by the names and words of manifest.xml. */
export const RIBBON = [
  { command: "openPane", label: "Scorecard" },
  { command: "checkScores", label: "Check" },
  { command: "toggleHighlights", label: "Highlight gaps" },
  { command: "showSummary", label: "Summary" },
  { command: "showObjective", label: "Show in Maturity scorecard" },
] as const;

/** The add-in's buttons, which send to its page what Excel sends when they are pressed there. */
export function Ribbon({ onCommand }: { readonly onCommand: (command: string) => void }): ReactNode {
  return (
    <section aria-label="The add-in’s buttons in Excel" className="ribbon">
      {RIBBON.map(({ command, label }) => (
        <button key={command} type="button" onClick={() => onCommand(command)}>
          {label}
        </button>
      ))}
    </section>
  );
}
