import { associateCommands } from "../../../src/taskpane/commands/associate-commands";
import { COMMAND_IDS, type CommandId } from "../../../src/taskpane/commands/command-ids";

type Handler = (event?: { readonly completed?: () => void } | null) => Promise<void> | undefined;

/** The commands as Office would call them; each waits until the test ends it. */
function associate(): {
  readonly handlers: Map<string, Handler>;
  readonly begun: readonly CommandId[];
  readonly end: (error?: Error) => Promise<void>;
} {
  const handlers = new Map<string, Handler>();
  const begun: CommandId[] = [];
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  associateCommands({ associate: (id, handler) => handlers.set(id, handler) }, (id) => {
    begun.push(id);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  });
  const end = async (error?: Error): Promise<void> => {
    const next = waiting.shift();
    if (error) next?.reject(error);
    else next?.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { handlers, begun, end };
}

test("each command is told to Office", () => {
  expect([...associate().handlers.keys()]).toEqual([...COMMAND_IDS]);
});

test("Excel is told that a command is over when it is over, and not before", async () => {
  const { handlers, end } = associate();
  const completed = jest.fn();
  void handlers.get("checkScores")?.({ completed });
  expect(completed).not.toHaveBeenCalled();
  await end();
  expect(completed).toHaveBeenCalledTimes(1);
});

test("a command that is at work is not begun again, and the second press is over at once", async () => {
  const { handlers, begun, end } = associate();
  const [first, second, third] = [jest.fn(), jest.fn(), jest.fn()];
  void handlers.get("toggleHighlights")?.({ completed: first });
  void handlers.get("toggleHighlights")?.({ completed: second });
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
  await end();
  expect(first).toHaveBeenCalledTimes(1);
  void handlers.get("toggleHighlights")?.({ completed: third });
  expect(begun).toEqual(["toggleHighlights", "toggleHighlights"]);
  await end();
  expect(third).toHaveBeenCalledTimes(1);
});

test("another command is begun while one is at work", () => {
  const { handlers, begun } = associate();
  void handlers.get("toggleHighlights")?.({ completed: jest.fn() });
  void handlers.get("showSummary")?.({ completed: jest.fn() });
  expect(begun).toEqual(["toggleHighlights", "showSummary"]);
});

test("a shortcut comes without an event, or without one that waits", async () => {
  const { handlers, begun, end } = associate();
  for (const event of [undefined, null, {}]) {
    void handlers.get("openPane")?.(event);
    await end();
  }
  expect(begun).toEqual(["openPane", "openPane", "openPane"]);
});

test("a command that fails is over too, can be pressed again, and its mistake comes out", async () => {
  const { handlers, begun, end } = associate();
  const completed = jest.fn();
  const over = handlers.get("showSummary")?.({ completed });
  await Promise.all([expect(over).rejects.toThrow("a mistake"), end(new Error("a mistake"))]);
  expect(completed).toHaveBeenCalledTimes(1);
  void handlers.get("showSummary")?.({ completed });
  expect(begun).toHaveLength(2);
});
