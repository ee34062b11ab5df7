import { snapshotOf } from "../core/snapshot-builder";
import { codeOf, openWithClient } from "./clients";
import type { Fault } from "../../src/simulator/simulator";

const workbook = snapshotOf({ name: "Scores", rows: [["before"]] });
const A1 = { sheet: "Scores", row: 0, column: 0 };

describe("a round trip that fails", () => {
  test.each<[Fault, string, string]>([
    [{ kind: "tooManyRequests" }, "ActivityLimitReached", "before"],
    [{ kind: "accessDenied" }, "AccessDenied", "before"],
    [{ kind: "cellEditMode" }, "InvalidOperationInCellEditMode", "before"],
    [{ kind: "requestTooLarge" }, "RequestPayloadSizeLimitExceeded", "before"],
    [{ kind: "responseTooLarge" }, "ResponsePayloadSizeLimitExceeded", "after"],
    [{ kind: "connectionLost", when: "before" }, "ConnectionFailure", "before"],
    [{ kind: "connectionLost", when: "after" }, "ConnectionFailure", "after"],
    [
      { kind: "answer", when: "after", statusCode: 503, code: "ServiceNotAvailable", message: "The service is busy." },
      "ServiceNotAvailable",
      "after",
    ],
  ])("%j", async (fault, code, left) => {
    const { Excel, simulator } = await openWithClient(workbook);
    simulator.faults.next(fault);
    const doing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scores").getRange("A1").values = [["after"]];
      await context.sync();
    });
    expect(await codeOf(doing)).toBe(code);
    expect(simulator.snapshot().cell(A1).value).toBe(left);
  });

  test("stops the batch at one of its actions, which keeps what came before", async () => {
    const { Excel, simulator, traffic } = await openWithClient(workbook);
    const write = (): Promise<void> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Scores");
        sheet.getRange("A1").values = [["after"]];
        sheet.getRange("A2").values = [["after"]];
        await context.sync();
      });
    await write();
    simulator.editAs("user", (editor) => editor.type("Scores!A1:A2", "before"));
    const { Actions: actions = [] } = traffic.roundTrips[0]?.request ?? {};
    simulator.faults.next({ kind: "stop", at: actions.length - 1, code: "AccessDenied" });
    expect(await codeOf(write())).toBe("AccessDenied");
    const after = simulator.snapshot();
    expect([after.cell(A1).value, after.cell({ ...A1, row: 1 }).value]).toEqual(["after", "before"]);
  });

  test("may be a later one, and the next goes well again", async () => {
    const { Excel, simulator } = await openWithClient(workbook);
    simulator.faults.next({ kind: "tooManyRequests" }, { skip: 1 });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Scores").getRange("A1");
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["before"]]);
      cell.load("address");
      expect(await codeOf(context.sync())).toBe("ActivityLimitReached");
      cell.load("address");
      expect(await codeOf(context.sync())).toBe("no error");
    });
  });
});

test("something can be done between a read and a write", async () => {
  const { Excel, simulator } = await openWithClient(workbook);
  simulator.faults.before(() => simulator.editAs("co-author", (editor) => editor.type("A1", "theirs")), { skip: 1 });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Scores").getRange("A1");
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["before"]]);
    cell.load("values");
    cell.values = [["ours"]];
    await context.sync();
    expect(cell.values).toEqual([["theirs"]]);
  });
  expect(simulator.snapshot().cell(A1).value).toBe("ours");
});

describe("five megabytes are too many", () => {
  const text = "x".repeat(30_000);

  test("in a request, which is then not carried out", async () => {
    const { Excel, simulator } = await openWithClient(workbook);
    const doing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scores").getRange("A1:A200").values = Array.from({ length: 200 }, () => [
        text,
      ]);
      await context.sync();
    });
    expect(await codeOf(doing)).toBe("RequestPayloadSizeLimitExceeded");
    expect(simulator.snapshot().cell(A1).value).toBe("before");
  });

  test("in an answer", async () => {
    const { Excel, simulator } = await openWithClient(workbook);
    simulator.editAs("user", (editor) => editor.type("A1:A200", text));
    const doing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Scores").getRange("A1:A200").load("values");
      await context.sync();
    });
    expect(await codeOf(doing)).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

test("traffic counts round trips and members, without Excel.run's own clean-up", async () => {
  const { Excel, traffic } = await openWithClient(workbook);
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Scores").getRange("A1");
    cell.load("values,format/fill/color");
    await context.sync();
    cell.values = [[1]];
    await context.sync();
  });
  expect(traffic.roundTrips).toHaveLength(2);
  expect(traffic.members).toEqual([
    "Range.format",
    "Range.values",
    "RangeFill.color",
    "RangeFormat.fill",
    "Workbook.worksheets",
    "Worksheet.getRange",
    "WorksheetCollection.getItem",
  ]);
  const [first] = traffic.roundTrips;
  expect(first?.requestBytes).toBe(JSON.stringify(first?.request).length);
  expect(traffic.bytesReceived).toBeGreaterThan(0);
  traffic.clear();
  expect([traffic.roundTrips.length, traffic.bytesSent]).toEqual([0, 0]);
});
