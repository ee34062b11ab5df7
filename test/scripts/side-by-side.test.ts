import { runScript, runSideBySide, type Ended } from "../../scripts/side-by-side.mjs";

/** Tasks that a test ends, in the order that it likes. */
function makeTasks() {
  const running = new Map<string, (status: number) => void>();
  const run = (name: string): Promise<Ended> =>
    new Promise((resolve) => {
      running.set(name, (status) => {
        running.delete(name);
        resolve({ name, status, output: "", seconds: 0 });
      });
    });
  const end = async (name: string, status = 0): Promise<void> => {
    running.get(name)?.(status);
    await new Promise(setImmediate);
  };
  return { run, end, names: () => [...running.keys()] };
}

test("as many chains run as there are lanes, begun in their order, each task behind the one before it", async () => {
  const { run, end, names } = makeTasks();
  const told: string[] = [];
  const failed = runSideBySide([["long"], ["build", "budget"], ["short"]], 2, run, ({ name }) => told.push(name));
  expect(names()).toEqual(["long", "build"]);
  await end("build");
  expect(names()).toEqual(["long", "budget"]);
  await end("budget");
  expect(names()).toEqual(["long", "short"]);
  await end("long");
  await end("short");
  expect(await failed).toEqual([]);
  expect(told).toEqual(["build", "budget", "long", "short"]);
});

test("one that fails ends its chain and no other, and is named", async () => {
  const { run, end, names } = makeTasks();
  const failed = runSideBySide([["build", "budget"], ["lint"], ["types"]], 1, run, () => undefined);
  await end("build", 2);
  expect(names()).toEqual(["lint"]);
  await end("lint");
  await end("types", 1);
  expect(await failed).toEqual(["build", "types"]);
});

test("a script's status and all that it writes come back", async () => {
  const ended = await runScript("maturity -- level");
  expect(ended).toMatchObject({ name: "maturity -- level", status: 2 });
  expect(ended.output).toContain("level");
  expect(ended.seconds).toBeGreaterThan(0);
});
