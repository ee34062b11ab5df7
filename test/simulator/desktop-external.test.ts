import { installDesktopExcel, type PageWindow } from "../../src/simulator/client/desktop-external";
import { openSimulator } from "../../src/simulator/simulator";
import { snapshotOf } from "../core/snapshot-builder";
import fixtures from "./fixtures/batches.json";
import { settle } from "./clients";

interface SafeArray {
  toArray(): unknown[];
}

/** Desktop Excel as office.js reaches it. */
interface External {
  Execute(id: number, parameters: unknown[], callback: (result: SafeArray) => void): void;
  RegisterEvent(id: number, target: string, handler: (id: number, args: SafeArray) => void, done: () => void): void;
  GetContext(): { GetSupportedMatrix(): string };
  GetHostInfo(): string;
}

function open(): {
  excel: ReturnType<typeof openSimulator>;
  external: External;
  host: ReturnType<typeof installDesktopExcel>;
} {
  const rows = [["Roads", 3]];
  const excel = openSimulator(snapshotOf({ name: "Comments", rows }), { requirementSets: { ExcelApi: "1.9" } });
  const page: PageWindow = {};
  const host = installDesktopExcel(excel, page);
  return { excel, external: page.external as External, host };
}

function send(external: External, request: unknown): Promise<unknown[]> {
  const message = ["", "POST", "ProcessQuery", [], JSON.stringify(request), 0, 0];
  return new Promise((resolve) => external.Execute(93, [message], (result) => resolve(result.toArray())));
}

const [loadNames] = fixtures;

test("says which Excel it is and what it supports", () => {
  const { external } = open();
  expect(external.GetHostInfo()).toMatch(/^Excel\$Win32\$16\.01\$en-US/);
  expect(JSON.parse(external.GetContext().GetSupportedMatrix())).toMatchObject({ ExcelApi: "1.9" });
});

test("answers batches, and says by Office's own error codes what went wrong", async () => {
  const { excel, external } = open();
  const [status, code, , body] = await send(external, loadNames?.request);
  expect([status, code]).toEqual([0, 200]);
  expect(body).toContain('"Name":"Comments"');
  excel.faults.next({ kind: "tooManyRequests" });
  expect(await send(external, loadNames?.request)).toEqual([5102]);
  excel.faults.next({ kind: "cellEditMode" });
  expect(await send(external, loadNames?.request)).toEqual([5004]);
});

test("tells of events and presses ribbon buttons", async () => {
  const { excel, external, host } = open();
  const heard: unknown[] = [];
  external.RegisterEvent(
    33,
    "",
    (_, args) => heard.push(...args.toArray().map((row) => (row as SafeArray).toArray()[1])),
    () => undefined,
  );
  external.RegisterEvent(
    39,
    "",
    (_, args) => {
      const [commandId, name] = args.toArray();
      heard.push(name);
      external.Execute(94, [commandId], () => undefined);
    },
    () => undefined,
  );
  await send(external, fixtures[3]?.request);
  excel.editAs("user", (editor) => editor.type("Comments!A1", "Parks"));
  await host.runCommand("highlight");
  await settle();
  expect(heard).toEqual([10, "highlight"]);
});
