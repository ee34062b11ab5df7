import { openSimulator } from "../../src/simulator/simulator";
import { snapshotOfSheets } from "../core/snapshot-builder";
import fixtures from "./fixtures/batches.json";

const WEIGHT = "#,##0.00";
const DAY = "yyyy-mm-dd";

/** The workbook that the messages are about. */
const workbook = snapshotOfSheets([
  {
    name: "Score sheet",
    rows: [
      [
        ...["Objective", "Level"],
        { value: "Weight", numberFormat: WEIGHT },
        "Weighted",
        { value: "Reviewed", numberFormat: DAY },
      ],
      [
        ...["Roads", 3],
        { value: 2.5, numberFormat: WEIGHT },
        { formula: "B2*C2", value: 7.5 },
        { value: 45_306, numberFormat: DAY },
      ],
      [
        ...["Parks", 10],
        { value: 1.25, numberFormat: WEIGHT },
        { formula: "B3*C3", value: 12.5 },
        { value: 45_342, numberFormat: DAY },
      ],
    ],
  },
  { name: "Comments", rows: [0, 1, 2].map((row) => [`item${row}`, row, row % 2 === 0]) },
  { name: "Empty", rows: [] },
]);

test("answers messages of Microsoft's client as a host did that it was recorded with", () => {
  const session = openSimulator(workbook).openSession(() => undefined);
  for (const { title, request, response } of fixtures) {
    const answer = session.answer(JSON.stringify(request));
    expect({ title, statusCode: answer.statusCode, response: JSON.parse(answer.body) as unknown }).toEqual({
      title,
      statusCode: 200,
      response,
    });
  }
});

test("tells of an edit in the words that the client waits for", () => {
  const entries: unknown[] = [];
  const simulator = openSimulator(workbook);
  const session = simulator.openSession((delivered) => entries.push(...delivered));
  for (const { request } of fixtures) session.answer(JSON.stringify(request));
  simulator.editAs("co-author", (editor) => editor.type("Comments!B2", 7));
  expect(entries).toEqual([
    {
      messageCategory: 65_536,
      messageType: 10,
      targetId: "{00000000-0001-0000-0001-000000000000}",
      message: JSON.stringify({
        worksheetId: "{00000000-0001-0000-0001-000000000000}",
        source: "Remote",
        triggerSource: "Unknown",
        address: "B2",
        changeType: "RangeEdited",
        shiftDirection: "None",
        referenceId: "event1",
        valueBefore: 1,
        valueAfter: 7,
        valueTypeBefore: "Double",
        valueTypeAfter: "Double",
      }),
    },
  ]);
});
