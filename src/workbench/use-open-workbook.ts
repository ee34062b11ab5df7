import { useEffect, useState } from "react";
import type { OpenedWorkbook } from "./file/open-workbook";
import { toFailure, toNews, type Message } from "./message";
import { saveBytes } from "./save-bytes";
import { watchUnsavedChanges, type UnsavedChanges } from "./unsaved-changes";

/** A workbook that can be opened: its name, and how to get it. */
export interface WorkbookSource {
  readonly name: string;
  readonly open: () => Promise<OpenedWorkbook>;
}

/** The workbook that is open, and what can be done with it as a whole. */
export interface OpenWorkbookState {
  readonly opened: OpenedWorkbook;
  /** Counts the workbooks that were opened. */
  readonly count: number;
  /** A workbook that waits because what is open has unsaved changes; null if none does. */
  readonly waiting: WorkbookSource | null;
  /** What is being done at the moment, in words; null if nothing is. */
  readonly busy: string | null;
  readonly message: Message | null;
  readonly say: (message: Message | null) => void;
  /** Opens a workbook, or lets it wait if something would be lost. */
  readonly request: (source: WorkbookSource) => void;
  /** Opens the one that waits, saving a copy of what is open first if told to. */
  readonly proceed: (isSavedFirst: boolean) => void;
  readonly stay: () => void;
  readonly save: () => void;
}

/** Holds the open workbook. What cannot be opened or saved is said, and what was open stays. */
export function useOpenWorkbook(initial: OpenedWorkbook): OpenWorkbookState {
  const [{ opened, unsaved, count }, setHeld] = useState(() => hold(initial, 1));
  const [waiting, setWaiting] = useState<WorkbookSource | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [message, say] = useState<Message | null>(null);

  const during = async (doing: string, failure: string, action: () => Promise<Message>): Promise<boolean> => {
    setBusy(doing);
    say(null);
    try {
      say(await action());
      return true;
    } catch (error) {
      say(toFailure(failure, error));
      return false;
    } finally {
      setBusy(null);
    }
  };
  const openNow = ({ name, open }: WorkbookSource): Promise<boolean> =>
    during(`Opening ${name}`, `${name} was not opened.`, async () => {
      const next = await open();
      setHeld((before) => hold(next, before.count + 1));
      return toNews(`${next.name} is open.`);
    });
  const saveNow = (): Promise<boolean> =>
    during(`Saving a copy of ${opened.name}`, "No copy was saved.", async () => {
      const { bytes, fileName, leftOut } = await opened.saveCopy();
      saveBytes(bytes, fileName);
      unsaved.forget();
      return toNews(
        [`${fileName} was handed to the browser, which puts it with your downloads.`, ...leftOut].join(" "),
      );
    });

  useEffect(() => {
    // The browser asks in its own words whether the page may be left.
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved.has()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  return {
    opened,
    count,
    waiting,
    busy,
    message,
    say,
    request: (source) => {
      if (unsaved.has()) setWaiting(source);
      else void openNow(source);
    },
    proceed: (isSavedFirst) => {
      setWaiting(null);
      if (waiting === null) return;
      void (async () => {
        if (!isSavedFirst || (await saveNow())) await openNow(waiting);
      })();
    },
    stay: () => setWaiting(null),
    save: () => void saveNow(),
  };
}

interface Held {
  readonly opened: OpenedWorkbook;
  readonly unsaved: UnsavedChanges;
  readonly count: number;
}

function hold(opened: OpenedWorkbook, count: number): Held {
  return { opened, unsaved: watchUnsavedChanges(opened.excel), count };
}
