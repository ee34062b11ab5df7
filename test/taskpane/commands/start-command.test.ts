import { HostError } from "../../../src/core/change/workbook-host";
import { startCommand } from "../../../src/taskpane/commands/start-command";
import { scoreSheetOf } from "../../core/scorecard-builder";
import { openCommands } from "./open-commands";

const SHEET = scoreSheetOf({ periods: ["2026"], keyAreas: [{ name: "Leadership", objectives: [{ scores: [3] }] }] });

test("does what the command is for", async () => {
  const { surroundings, isPaneOpen } = await openCommands(SHEET);
  await startCommand("openPane", surroundings);
  expect(isPaneOpen()).toBe(true);
});

test("where its code cannot be fetched, the pane opens and says so", async () => {
  const { surroundings, session, isPaneOpen } = await openCommands(SHEET);
  await startCommand("toggleHighlights", surroundings, () => Promise.reject(new Error("ChunkLoadError")));
  expect(isPaneOpen()).toBe(true);
  expect(session.state.notice).toMatchObject({
    kind: "failure",
    code: "disconnected",
    message: expect.stringMatching(/^A part of the add-in could not be loaded, so that nothing was done\./) as unknown,
  });
});

test("a failure of the host is said and is over; a mistake of ours is said and comes out", async () => {
  const { surroundings, session, isPaneOpen } = await openCommands(SHEET);
  const failing = (thrown: Error) => () => Promise.resolve({ runCommand: () => Promise.reject(thrown) });
  await startCommand("checkScores", surroundings, failing(new HostError("busy", "Excel is busy.")));
  expect(session.state.notice).toMatchObject({ kind: "failure", message: "Excel is busy." });
  expect(isPaneOpen()).toBe(true);
  await expect(startCommand("checkScores", surroundings, failing(new TypeError("x")))).rejects.toThrow("x");
  expect(session.state.notice).toMatchObject({ kind: "failure", code: "fault" });
});

test("an Excel that cannot open the pane, or not now, leaves what there is to say in it", async () => {
  const old = await openCommands(SHEET, { requirementSets: { ExcelApi: "1.9" } });
  await startCommand("openPane", old.surroundings);
  expect(old.isPaneOpen()).toBe(false);
  expect(old.traffic.roundTrips).toEqual([]);

  const busy = await openCommands(SHEET);
  busy.simulator.faults.next({ kind: "cellEditMode" });
  await startCommand("openPane", busy.surroundings);
  expect(busy.isPaneOpen()).toBe(false);
});
