import { toFiguresToSign } from "../../src/app/figures-to-sign";
import { understand } from "../../src/app/review";
import { findSignOffs, planSignOff, planSignOffWithdrawal, type SignOff } from "../../src/app/sign-off";
import { toSignOffLines } from "../../src/app/sign-off-words";
import type { Remark } from "../../src/app/acceptance";
import { SheetSnapshot, Snapshot } from "../../src/core/grid/snapshot";
import { readLog } from "../../src/core/log/read-log";
import type { Period } from "../../src/core/period/period";
import { carryOut, typed } from "./carry-out";
import { FIGURES } from "./figure-workbook";

const ANN: Remark = { by: "A. Accountant", when: "2026-06-03 14:05", reason: "Outturn agreed" };
const BEN: Remark = { by: "B. Director", when: "2026-06-04 09:00", reason: "" };

function periodOf(snapshot: Snapshot, label = "2025/26"): Period {
  const period = understand(snapshot).scorecard.kpiPeriods.find((each) => each.label === label);
  if (!period) throw new Error(`No ${label}`);
  return period;
}

function sign(snapshot: Snapshot, remark = ANN, label?: string): Snapshot {
  const review = understand(snapshot);
  const period = periodOf(snapshot, label);
  return carryOut(snapshot, planSignOff(review, period, toFiguresToSign(review.scorecard, period), remark));
}

function signOffOf(snapshot: Snapshot, label?: string): SignOff | undefined {
  return findSignOffs(understand(snapshot)).get(periodOf(snapshot, label).key);
}

/** What changed since: "what: from > to". */
function changesOf(snapshot: Snapshot): readonly string[] | undefined {
  return signOffOf(snapshot)?.changes.map(
    ({ signed, now }) => `${signed.what}: ${signed.value} > ${now?.value ?? "gone"}`,
  );
}

const SIGNED = sign(FIGURES);

describe("what is signed", () => {
  test("is each KPI's actual and outcome, and each total of the savings, exactly and with its cells", () => {
    const { scorecard } = understand(FIGURES);
    const rows = toFiguresToSign(scorecard, periodOf(FIGURES)).map(({ what, value, cell }) => [what, value, cell]);
    expect(rows).toEqual([
      ["KPI 1 Savings made through procurement, actual", "£460.75", "KPIs!G2"],
      ["KPI 1 Savings made through procurement, outcome", "met", "KPIs!G2"],
      ["KPI 2 Share of spend on contract, actual", "96.6%", "KPIs!G3"],
      ["KPI 2 Share of spend on contract, outcome", "missed", "KPIs!G3"],
      ["KPI 3 Waivers of the contract rules, actual", "40", "KPIs!G4"],
      ["KPI 3 Waivers of the contract rules, outcome", "missed", "KPIs!G4"],
      ["Delivered cashable savings", "£300.25", "Register!G4"],
      ["Delivered cost avoidance", "£110.40", "Register!G5"],
      ["Delivered in all", "£410.65", "Register!G4, Register!G5"],
      ["Forecast cashable savings", "£50.10", "Register!G6"],
      ["Forecast in all", "£50.10", "Register!G6"],
    ]);
  });

  test("is a line of the log, with who, when, the figures and their mark", () => {
    expect(readLog(SIGNED)?.entries).toMatchObject([
      {
        kind: "signedOff",
        by: "A. Accountant",
        when: "2026-06-03 14:05",
        reason: "Outturn agreed",
        period: "2025/26",
        about: "11 figures of KPIs and savings",
        reference: { rule: "sign-off", digest: expect.stringMatching(/^[0-9a-f]{8}$/) as string },
      },
    ]);
    expect(readLog(SIGNED)?.entries[0]).toMatchObject({
      found: expect.stringContaining("Delivered in all|£410.65|Register!G4, Register!G5") as string,
    });
  });

  test("stands for its period alone", () => {
    expect(changesOf(SIGNED)).toEqual([]);
    expect(signOffOf(SIGNED, "2024/25")).toBeUndefined();
    expect(findSignOffs(understand(FIGURES)).size).toBe(0);
  });

  test.each([["without a name", { ...ANN, by: " " }, "There is no name yet. Write who signs the figures off."]])(
    "is nothing %s",
    (_, remark, message) => {
      const review = understand(FIGURES);
      const period = periodOf(FIGURES);
      const seen = toFiguresToSign(review.scorecard, period);
      expect(planSignOff(review, period, seen, remark)).toMatchObject({ kind: "problem", message });
    },
  );

  test("is nothing that was not seen: a figure that changed meanwhile is not signed", () => {
    const period = periodOf(FIGURES);
    const seen = toFiguresToSign(understand(FIGURES).scorecard, period);
    const now = understand(FIGURES.withCells([typed("KPIs!G4", 41)]));
    expect(planSignOff(now, period, seen, ANN)).toMatchObject({ kind: "problem", why: "refused" });
  });
});

describe("a sign-off holds", () => {
  test.each([
    ["another period's actual changes", [typed("KPIs!E2", "£350.60")]],
    ["a percentage is shown with fewer digits", [typed("KPIs!G3", { value: 0.966, numberFormat: "0%" })]],
    ["a sum is written as a number", [typed("KPIs!G2", { value: 460.75, numberFormat: "£#,##0" })]],
    ["a target changes that was met and still is", [typed("KPIs!F2", "£401.00")]],
    ["a line is called otherwise", [typed("Register!B4", "Road salt")]],
  ])("where %s", (_, edits) => {
    expect(changesOf(SIGNED.withCells(edits))).toEqual([]);
  });

  test("where rows were inserted above and the lines of the register were sorted", () => {
    const [kpis, register, ...others] = SIGNED.sheets;
    if (!kpis || !register) throw new Error("No sheets");
    const moved = new SheetSnapshot({ ...kpis.content, rows: [[], [], ...kpis.content.rows] });
    const [header, ...lines] = register.content.rows;
    const sorted = new SheetSnapshot({ ...register.content, rows: [header ?? [], ...lines.reverse()] });
    expect(changesOf(new Snapshot([moved, sorted, ...others], SIGNED.names))).toEqual([]);
  });

  test("where a line is split into two that come to the same", () => {
    const split = SIGNED.withCells([
      typed("Register!G4", 300),
      ...["C6", "Salt", "Highways", "2025/26", null, null, 0.25, "Cashable", "Delivered"].map((value, column) =>
        typed(`Register!${"ABCDEFGHI"[column] ?? ""}7`, value),
      ),
    ]);
    expect(changesOf(split)).toEqual([]);
  });
});

describe("a sign-off is broken, and says which figure changed from what to what", () => {
  test.each([
    [
      "an actual changes by a penny",
      [typed("KPIs!G2", "£460.76")],
      ["KPI 1 Savings made through procurement, actual: £460.75 > £460.76"],
    ],
    [
      "an actual changes behind what its cell shows",
      [typed("KPIs!G3", { value: 0.9662, numberFormat: "0.0%" })],
      ["KPI 2 Share of spend on contract, actual: 96.6% > 96.62%"],
    ],
    [
      "an actual and its outcome change",
      [typed("KPIs!G4", 37)],
      [
        "KPI 3 Waivers of the contract rules, actual: 40 > 37",
        "KPI 3 Waivers of the contract rules, outcome: missed > met",
      ],
    ],
    [
      "a target changes so that the outcome does",
      [typed("KPIs!F2", "£500.00")],
      ["KPI 1 Savings made through procurement, outcome: met > missed"],
    ],
    [
      "a forecast is called delivered",
      [typed("Register!I6", "Delivered")],
      [
        "Delivered cashable savings: £300.25 > £350.35",
        "Delivered in all: £410.65 > £460.75",
        "Forecast cashable savings: £50.10 > gone",
        "Forecast in all: £50.10 > gone",
      ],
    ],
    [
      "cost avoidance is called cashable, which leaves the total as it was",
      [typed("Register!H5", "Cashable")],
      ["Delivered cashable savings: £300.25 > £410.65", "Delivered cost avoidance: £110.40 > gone"],
    ],
    [
      "an actual is emptied",
      [typed("KPIs!G4", null)],
      [
        "KPI 3 Waivers of the contract rules, actual: 40 > blank",
        "KPI 3 Waivers of the contract rules, outcome: missed > not measured",
      ],
    ],
  ])("where %s", (_, edits, changes) => {
    expect(changesOf(SIGNED.withCells(edits))).toEqual(changes);
  });

  test("until the figure is what it was again", () => {
    const broken = SIGNED.withCells([typed("KPIs!G2", "£460.76")]);
    expect(changesOf(broken.withCells([typed("KPIs!G2", "£460.75")]))).toEqual([]);
  });

  test("and a KPI that came later is told as not covered", () => {
    const later = SIGNED.withCells(
      [4, "Local suppliers", 5, 6, 7, 8, 9].map((value, column) => typed(`KPIs!${"ABCDEFG"[column] ?? ""}5`, value)),
    );
    expect(changesOf(later)).toEqual([]);
    expect(signOffOf(later)?.added.map(({ what }) => what)).toEqual([
      "KPI 4 Local suppliers, actual",
      "KPI 4 Local suppliers, outcome",
    ]);
  });

  test("in words", () => {
    const broken = signOffOf(SIGNED.withCells([typed("KPIs!G2", "£460.76")]));
    expect(broken && toSignOffLines(broken)).toEqual([
      "2025/26: the sign-off by A. Accountant on 2026-06-03 14:05 is broken, 1 of 11 figures changed since:",
      "  KPI 1 Savings made through procurement, actual: £460.75 when it was signed, £460.76 now.",
    ]);
  });
});

describe("the log", () => {
  test("keeps every sign-off: signing again adds one, and the latest counts", () => {
    const broken = SIGNED.withCells([typed("KPIs!G2", "£460.76")]);
    const again = sign(broken, BEN);
    expect(readLog(again)?.entries.map(({ kind, by }) => [kind, by])).toEqual([
      ["signedOff", "A. Accountant"],
      ["signedOff", "B. Director"],
    ]);
    expect(signOffOf(again)).toMatchObject({ entry: { by: "B. Director" }, changes: [] });
  });

  test("keeps a withdrawal, after which the period is not signed off; another period's stays", () => {
    const both = sign(SIGNED, BEN, "2024/25");
    const withdrawn = carryOut(both, planSignOffWithdrawal(understand(both), periodOf(both), BEN));
    expect(readLog(withdrawn)?.entries.map(({ kind }) => kind)).toEqual(["signedOff", "signedOff", "signOffWithdrawn"]);
    expect(signOffOf(withdrawn)).toBeUndefined();
    expect(signOffOf(withdrawn, "2024/25")).toMatchObject({ entry: { by: "B. Director" } });
    expect(planSignOffWithdrawal(understand(withdrawn), periodOf(withdrawn), BEN)).toMatchObject({ why: "notFound" });
  });

  test("counts no sign-off whose figures somebody wrote anew there", () => {
    const found = readLog(SIGNED)?.entries[0];
    if (found?.kind !== "signedOff") throw new Error("No sign-off");
    const forged = SIGNED.withCells([typed("'Maturity log'!I5", found.found.replace("£460.75", "£999.75"))]);
    expect(signOffOf(forged)).toBeUndefined();
    expect(readLog(forged)?.unread).toEqual([4]);
  });

  test("leaves acceptances alone", () => {
    expect(understand(SIGNED).scorecard.kpis).toHaveLength(3);
    expect(readLog(SIGNED)?.unread).toEqual([]);
  });
});
