import { styleText } from "node:util";
import { toOneLine } from "./text/table";

const PROGRESS_AFTER_MS = 1000;

/** Where results go, and how. */
export interface Terminal {
  /** A result, on standard output. */
  readonly print: (text: string) => void;
  /** A line about a failure, on standard error. */
  readonly complain: (text: string) => void;
  /** A stage of long work: shown on standard error where a person is watching and it takes over a second. */
  readonly stage: (text: string) => void;
  /** Clears the line of the last stage. */
  readonly endStages: () => void;
  /** Text in a colour, where colours are wanted. */
  readonly paint: (color: "red" | "yellow" | "cyan" | "bold" | "dim", text: string) => string;
}

/** The streams and environment that the command was started in. */
export interface TerminalSettings {
  readonly isQuiet: boolean;
}

/** The terminal of this process. Colour only on a terminal, and never with NO_COLOR set. */
export function openTerminal({ isQuiet }: TerminalSettings): Terminal {
  const { stdout, stderr, env } = process;
  const hasColor = stdout.isTTY && (env["NO_COLOR"] ?? "") === "";
  const showsStages = stderr.isTTY && !isQuiet;
  const start = Date.now();
  let isStageShown = false;
  let timer: NodeJS.Timeout | null = null;
  const show = (text: string): void => {
    stderr.write(`\r\u001B[K${text}`);
    isStageShown = true;
  };
  return {
    print: (text) => stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    complain: (text) => stderr.write(`maturity: ${toOneLine(text)}\n`),
    stage: (text) => {
      if (!showsStages) return;
      if (timer) clearTimeout(timer);
      const wait = Math.max(0, start + PROGRESS_AFTER_MS - Date.now());
      if (wait === 0) show(text);
      else timer = setTimeout(() => show(text), wait);
    },
    endStages: () => {
      if (timer) clearTimeout(timer);
      if (isStageShown) stderr.write("\r\u001B[K");
      isStageShown = false;
    },
    paint: (color, text) => (hasColor ? styleText(color, text) : text),
  };
}
