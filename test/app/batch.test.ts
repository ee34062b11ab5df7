import { planMends, toMends } from "../../src/app/mend";
import { Session } from "../../src/app/session";
import { toPreview } from "../../src/core/change/preview";
import { workbookOf } from "../hosts/contract/fixtures";
import { openInExcel } from "../hosts/contract/office-host";
import { loadFewChecks } from "./few-checks";

const COUNT = 500;
const HEADER = ["Ref", "Objective", "2026 score", "2026 comment"];
const LIST = workbookOf([
  {
    name: "Objectives",
    rows: [
      HEADER,
      ...Array.from({ length: COUNT }, (_, index) => [
        index + 1,
        `Objective number ${index + 1}`,
        "Matur",
        "As agreed",
      ]),
    ],
  },
]);

test("a batch of 500 mends is one preview, two round trips with its undo, and one thing to take back", async () => {
  const { host, simulator, traffic } = await openInExcel(LIST);
  const session = new Session(host, loadFewChecks, () => new Date(0));
  await session.start();
  const { picture } = session.state;
  if (!picture) throw new Error("The workbook was not read");
  const before = simulator.snapshot();
  traffic.clear();

  const plan = planMends(picture.review, toMends(picture.checks.findings));
  const lines = toPreview(plan, picture.review.snapshot);
  expect(lines).toHaveLength(COUNT);
  expect(lines.at(-1)).toMatchObject({ at: { row: COUNT, column: 2 }, before: "“Matur”", after: "3" });
  // The ref and title of each row, and one header.
  expect(plan.expects).toHaveLength(2 * COUNT + 1);
  expect(traffic.roundTrips).toHaveLength(0);

  await session.carryOut({ doing: "Mending", done: "Mended.", plan: () => plan });
  expect(traffic.roundTrips).toHaveLength(1);
  // Excel takes no more than 5 MB at a time.
  expect(traffic.bytesSent).toBeLessThan(2_500_000);
  expect(simulator.snapshot().cell({ sheet: "Objectives", row: COUNT, column: 2 }).value).toBe(3);
  expect(session.state.undoable).toHaveLength(1);

  await session.undo();
  expect(traffic.roundTrips).toHaveLength(2);
  expect(session.state.undoable).toHaveLength(0);
  expect(simulator.snapshot().sheets[0]?.content.rows).toEqual(before.sheets[0]?.content.rows);
  await session.stop();
}, 60_000);
