/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "../set-up";
import { render, screen, waitFor } from "@testing-library/react";
import { CopyButton, type Copied } from "../../../src/taskpane/reports/CopyButton";
import { copyPaper } from "../../../src/taskpane/reports/clipboard";

const PAPER = { html: "<h2>Gaps</h2><table><tr><td>1</td></tr></table>", text: "Gaps\n\n1" };

/** What a page may hand to the clipboard: contents by their types. */
class Item {
  constructor(readonly contents: Readonly<Record<string, Blob>>) {}
}

/** Sets a property of an object for one test. */
function stub(on: object, name: string, value: unknown): void {
  const had = Object.getOwnPropertyDescriptor(on, name);
  Object.defineProperty(on, name, { value, configurable: true, writable: true });
  restores.push(() => {
    if (had) Object.defineProperty(on, name, had);
    else Reflect.deleteProperty(on, name);
  });
}

const restores: (() => void)[] = [];

afterEach(() => {
  for (const restore of restores.splice(0)) restore();
});

/** A clipboard that takes what it is given, or refuses it. */
function stubClipboard(isOpen: boolean): readonly Item[] {
  const taken: Item[] = [];
  stub(globalThis, "ClipboardItem", Item);
  const write = (items: readonly Item[]): Promise<void> => {
    if (!isOpen) return Promise.reject(new Error("NotAllowedError"));
    taken.push(...items);
    return Promise.resolve();
  };
  stub(navigator, "clipboard", { write });
  return taken;
}

/** The browser's older way to copy: it tells the page, which hands over what is copied. Null for one that tells nobody. */
function stubCopyCommand(data: Map<string, string> | null): string[] {
  const asked: string[] = [];
  const clipboardData = { setData: (type: string, content: string) => data?.set(type, content) };
  stub(document, "execCommand", (command: string) => {
    asked.push(command);
    if (data) {
      const event = new Event("copy", { bubbles: true, cancelable: true });
      Object.defineProperty(event, "clipboardData", { value: clipboardData });
      document.body.dispatchEvent(event);
    }
    return true;
  });
  return asked;
}

describe("a paper on the clipboard", () => {
  test("is a web page and text in one, where the browser knows the newer way alone", async () => {
    const taken = stubClipboard(true);
    stub(document, "execCommand", undefined);
    expect(await copyPaper(PAPER)).toBe(true);
    expect(taken).toHaveLength(1);
    const contents = Object.entries(taken[0]?.contents ?? {});
    expect(contents.map(([type, blob]) => [type, blob.type, blob.size])).toEqual([
      ["text/html", "text/html", 47],
      ["text/plain", "text/plain", 7],
    ]);
  });

  test.each([
    ["where the clipboard is open", () => void stubClipboard(true)],
    ["where it refuses pages", () => void stubClipboard(false)],
    ["where there is none for pages", () => stub(navigator, "clipboard", undefined)],
  ])("comes there in the older way first, once: %s", async (_, prepare) => {
    prepare();
    const data = new Map<string, string>();
    const asked = stubCopyCommand(data);
    expect(await copyPaper(PAPER)).toBe(true);
    expect(asked).toEqual(["copy"]);
    expect([...data]).toEqual([
      ["text/html", PAPER.html],
      ["text/plain", PAPER.text],
    ]);
    // What people copy afterwards is theirs.
    data.clear();
    document.body.dispatchEvent(new Event("copy", { bubbles: true }));
    expect([...data]).toEqual([]);
  });

  test("is not said to be there where a browser says so and asked for nothing, or knows no way at all", async () => {
    stubClipboard(false);
    stubCopyCommand(null);
    expect(await copyPaper(PAPER)).toBe(false);
    stub(document, "execCommand", undefined);
    expect(await copyPaper(PAPER)).toBe(false);
  });
});

describe("the button that copies a tab", () => {
  async function press(toPaper: () => typeof PAPER | null): Promise<readonly Copied[]> {
    const results: Copied[] = [];
    render(<CopyButton name="Gaps" toPaper={toPaper} onCopied={(result) => results.push(result)} />);
    screen.getByRole("button", { name: "Copy Gaps for a paper" }).click();
    await waitFor(() => Promise.resolve());
    return results;
  }

  test("says that it is copied", async () => {
    const taken = stubClipboard(true);
    const results = await press(() => PAPER);
    await waitFor(() => expect(results).toEqual([{ kind: "copied" }]));
    expect(taken).toHaveLength(1);
  });

  test("hands the paper over where it could not be copied, so that it can be shown", async () => {
    stubClipboard(false);
    stubCopyCommand(null);
    const results = await press(() => PAPER);
    await waitFor(() => expect(results).toEqual([{ kind: "failed", paper: PAPER }]));
  });

  test("says nothing where there is nothing to copy", async () => {
    const taken = stubClipboard(true);
    expect(await press(() => null)).toEqual([]);
    expect(taken).toEqual([]);
  });
});
