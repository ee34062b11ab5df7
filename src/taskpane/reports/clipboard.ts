import type { Paper } from "../../core/report/paper/paper";

/**
 * Puts something on the clipboard, as a web page and as text. Must be called while a press of a button is being handled: no
 * browser lets a page write there at other times.
 * @returns whether it is there.
 */
export async function copyPaper(paper: Paper): Promise<boolean> {
  // First: a browser that is handed a web page in the newer way looks through it by the rules of the pane's own page, and
  // reports each style in it as a breach of them.
  if (copyByEvent(paper)) return true;
  try {
    const items = [
      ["text/html", paper.html],
      ["text/plain", paper.text],
    ].map(([type = "", content = ""]) => [type, new Blob([content], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items) as Record<string, Blob>)]);
    return true;
  } catch {
    return false;
  }
}

/** The older way, which is there where Office keeps a page from the clipboard: the browser is asked to copy, and handed what. */
function copyByEvent({ html, text }: Paper): boolean {
  let isTaken = false;
  const handOver = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener("copy", handOver, true);
  try {
    // Deprecated, and without a successor that does the same.
    const copy: unknown = Reflect.get(document, "execCommand");
    return typeof copy === "function" && Reflect.apply(copy, document, ["copy"]) === true && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", handOver, true);
  }
}
