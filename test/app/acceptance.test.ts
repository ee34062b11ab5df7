import { planAcceptance, planWithdrawal, type Remark } from "../../src/app/acceptance";
import { toReferredFindings } from "../../src/app/finding-references";
import { toPicture, type Picture } from "../../src/app/picture";
import type { Problem } from "../../src/app/problem";
import { understand } from "../../src/app/review";
import type { ChangePlan } from "../../src/core/change/change-plan";
import type { Finding } from "../../src/core/check/finding";
import { carryOut, typed } from "./carry-out";
import { fewChecks } from "./few-checks";
import { SheetSnapshot, Snapshot, type PlacedCell } from "../../src/core/grid/snapshot";
import { readLog } from "../../src/core/log/read-log";
import { scoreSheetOf } from "../core/scorecard-builder";
import { snapshotOfSheets } from "../core/snapshot-builder";

const AGREED: Remark = { reason: "Agreed with the portfolio holder", by: "A. Clerk", when: "2026-11-03 14:05" };
const LATER: Remark = { reason: "", by: "B. Clerk", when: "2026-11-04 09:00" };

/** The first objective's comment, in D3, states another level than its score in C3; the second has no score, in C4. */
const SHEET = scoreSheetOf({
  periods: ["2026"],
  keyAreas: [
    {
      name: "Leadership",
      objectives: [
        { title: "Strategy", scores: [3], comments: ["Scored '4' by the panel."] },
        { title: "Skills", scores: [null] },
        { title: "Contracts", scores: [2], comments: ["As last year."] },
      ],
    },
  ],
});

function look(snapshot: Snapshot): Picture {
  return toPicture(snapshot, fewChecks);
}

function findingsOf(snapshot: Snapshot, rule: string): readonly Finding[] {
  return look(snapshot).checks.findings.filter((finding) => finding.rule === rule);
}

function accept(snapshot: Snapshot, findings: readonly Finding[], remark = AGREED): Snapshot {
  return carryOut(snapshot, planAcceptance(look(snapshot), findings, remark));
}

/** How each finding of a check stands: when it was accepted, when it was before a change, or "open". */
function standingOf(snapshot: Snapshot, rule: string): readonly string[] {
  return findingsOf(snapshot, rule).map(({ accepted, lapsed }) => {
    return accepted ? `accepted ${accepted.when}` : lapsed ? `lapsed ${lapsed.when}` : "open";
  });
}

const UNSUPPORTED = "unsupported-score";
const ACCEPTED = accept(SHEET, findingsOf(SHEET, UNSUPPORTED));

describe("accepting findings", () => {
  test("holds for the very finding and no other", () => {
    expect(standingOf(SHEET, UNSUPPORTED)).toEqual(["open"]);
    expect(standingOf(ACCEPTED, UNSUPPORTED)).toEqual(["accepted 2026-11-03 14:05"]);
    expect(standingOf(ACCEPTED, "missing-score")).toEqual(["open"]);
    expect(findingsOf(ACCEPTED, UNSUPPORTED)[0]?.accepted).toEqual(AGREED);
  });

  test.each(["", " \n "])("needs a reason, which %j is none", (reason) => {
    expect(planAcceptance(look(SHEET), findingsOf(SHEET, UNSUPPORTED), { ...AGREED, reason })).toEqual({
      kind: "problem",
      why: "notFound",
      message: "There is no reason yet. Write why the finding is to stay as it is.",
    });
  });

  test("refuses a reason that no cell holds", () => {
    const remark = { ...AGREED, reason: "x".repeat(32_768) };
    expect(planAcceptance(look(SHEET), findingsOf(SHEET, UNSUPPORTED), remark)).toMatchObject({ why: "refused" });
  });

  test("takes several at once, leaving out those that are accepted already", () => {
    const { findings } = look(ACCEPTED).checks;
    const plan = planAcceptance(look(ACCEPTED), findings, { ...LATER, reason: "Agreed\r\nby all " });
    expect(plan).toMatchObject({ label: "Accept a finding", isRecord: true });
    const after = carryOut(ACCEPTED, plan);
    expect(readLog(after)?.entries).toMatchObject([
      { when: AGREED.when, reason: AGREED.reason },
      { when: LATER.when, reason: "Agreed\nby all" },
    ]);
    expect(planAcceptance(look(SHEET), findings, AGREED)).toMatchObject({ label: "Accept 2 findings" });
    expect(planAcceptance(look(after), look(after).checks.findings, AGREED)).toEqual({
      kind: "problem",
      why: "notFound",
      message: "There is nothing to accept: it was mended or accepted meanwhile.",
    });
  });

  test("is refused where the log has lost its headers, and then no acceptance counts", () => {
    const broken = ACCEPTED.withCells([typed("'Maturity log'!K4", null)]);
    expect(standingOf(broken, UNSUPPORTED)).toEqual(["open"]);
    expect(look(broken).checks.problems).toEqual([
      "The tab “Maturity log” has lost its header row, so that no acceptance in it counts. Put the headers back.",
    ]);
    expect(planAcceptance(look(broken), findingsOf(broken, UNSUPPORTED), AGREED)).toMatchObject({ why: "refused" });
  });

  test("tells of a row that is no entry any more, and the finding is open", () => {
    const edited = ACCEPTED.withCells([typed("'Maturity log'!K5", "see the minutes")]);
    expect(standingOf(edited, UNSUPPORTED)).toEqual(["open"]);
    expect(look(edited).checks.problems).toEqual([
      "Row 5 of the tab “Maturity log” cannot be told as an entry any more, so that it counts for nothing.",
    ]);
  });
});

describe("an acceptance holds on", () => {
  test.each<[string, readonly PlacedCell[]]>([
    ["another objective is scored", [typed("Scores!C5", 4)]],
    ["the objective is worded anew", [typed("Scores!B3", "A strategy")]],
    ["the score is shown in another format", [typed("Scores!C3", { value: 3, numberFormat: "0.00" })]],
    ["the log's heading is worded anew", [typed("'Maturity log'!A1", "Decisions")]],
  ])("where %s", (_, edits) => {
    expect(standingOf(ACCEPTED.withCells(edits), UNSUPPORTED)).toEqual(["accepted 2026-11-03 14:05"]);
  });

  test("where rows were inserted above, and the sheet was renamed", () => {
    const [scores, ...others] = ACCEPTED.sheets;
    if (!scores) throw new Error("No sheet");
    const { rows } = scores.content;
    const moved = new SheetSnapshot({ ...scores.content, name: "Final scores", rows: [[], [], ...rows] });
    const after = new Snapshot([moved, ...others], ACCEPTED.names);
    expect(findingsOf(after, UNSUPPORTED)[0]?.at).toEqual({ sheet: "Final scores", row: 4, column: 2 });
    expect(standingOf(after, UNSUPPORTED)).toEqual(["accepted 2026-11-03 14:05"]);
  });
});

describe("an acceptance lapses", () => {
  test.each<[string, PlacedCell]>([
    ["the score", typed("Scores!C3", 2)],
    ["the comment, which the finding rests on too,", typed("Scores!D3", "Scored '5' by the panel.")],
  ])("where %s is another, and the finding says when it was accepted", (_, edit) => {
    const after = ACCEPTED.withCells([edit]);
    expect(standingOf(after, UNSUPPORTED)).toEqual(["lapsed 2026-11-03 14:05"]);
    const again = accept(after, findingsOf(after, UNSUPPORTED), { ...LATER, reason: "Still so" });
    expect(standingOf(again, UNSUPPORTED)).toEqual(["accepted 2026-11-04 09:00"]);
  });

  test("for good only while the cell is another", () => {
    const changed = ACCEPTED.withCells([typed("Scores!C3", 2)]);
    expect(standingOf(changed.withCells([typed("Scores!C3", 3)]), UNSUPPORTED)).toEqual(["accepted 2026-11-03 14:05"]);
  });
});

describe("taking an acceptance back", () => {
  const withdraw = (snapshot: Snapshot): ChangePlan | Problem =>
    planWithdrawal(look(snapshot), findingsOf(snapshot, UNSUPPORTED), LATER);

  test("opens the finding again, until somebody accepts it anew", () => {
    const open = carryOut(ACCEPTED, withdraw(ACCEPTED));
    expect(standingOf(open, UNSUPPORTED)).toEqual(["open"]);
    const again = accept(open, findingsOf(open, UNSUPPORTED), { ...AGREED, when: "2026-11-05 10:00" });
    expect(standingOf(again, UNSUPPORTED)).toEqual(["accepted 2026-11-05 10:00"]);
    expect(readLog(again)?.entries.map(({ kind }) => kind)).toEqual(["accepted", "withdrawn", "accepted"]);
  });

  test("also ends one that holds no longer", () => {
    const changed = ACCEPTED.withCells([typed("Scores!C3", 2)]);
    const after = carryOut(changed, withdraw(changed));
    expect(standingOf(after, UNSUPPORTED)).toEqual(["open"]);
    expect(standingOf(after.withCells([typed("Scores!C3", 3)]), UNSUPPORTED)).toEqual(["open"]);
  });

  test("is a problem where there is none", () => {
    expect(withdraw(SHEET)).toEqual({
      kind: "problem",
      why: "notFound",
      message: "There is nothing to take back: it is not accepted by now.",
    });
  });
});

describe("findings that look alike are told apart", () => {
  const twins = (first: object, second: object): Snapshot =>
    scoreSheetOf({
      periods: ["2026"],
      keyAreas: [
        {
          name: "Leadership",
          objectives: [{ scores: [null], ...first }, { scores: [null], ...second }, { scores: [3] }],
        },
      ],
    });

  test.each<[string, Snapshot]>([
    ["two objectives share a ref", twins({ ref: 1, title: "Strategy" }, { ref: 1, title: "Skills" })],
    ["two objectives share ref and title", twins({ ref: 1, title: "Strategy" }, { ref: 1, title: "Strategy" })],
    ["no objective has a ref", twins({ ref: null, title: "Strategy" }, { ref: null, title: "Skills" })],
  ])("where %s", (_, snapshot) => {
    const [, second] = findingsOf(snapshot, "missing-score");
    if (!second) throw new Error("There are no two findings");
    expect(standingOf(accept(snapshot, [second]), "missing-score")).toEqual(["open", "accepted 2026-11-03 14:05"]);
  });

  test("and none is taken for its twin once that is mended", () => {
    const snapshot = twins({ ref: 1, title: "Strategy" }, { ref: 1, title: "Strategy" });
    const [first] = findingsOf(snapshot, "missing-score");
    if (!first) throw new Error("There is no finding");
    const mended = accept(snapshot, [first]).withCells([typed("Scores!C3", 4)]);
    expect(standingOf(mended, "missing-score")).toEqual(["open"]);
  });
});

describe("what a finding is about", () => {
  const REGISTER = snapshotOfSheets([
    {
      name: "Register",
      rows: [
        ["Ref", "Title", "Budget", "Contract value", "Saving"],
        ["C0001", "Cleaning", 100, 80, 20],
        ["C0002", "Lifts", 100, null, null],
        ["C0003", "Water", 50, 40, 10],
      ],
    },
  ]);
  const about = (address: string, more: Partial<Finding> = {}): object => {
    const { at } = typed(address, null);
    const finding: Finding = {
      ...{ rule: "a-check", severity: "info", objective: null, keyArea: null, period: null },
      ...{ message: "Found.", related: [], fix: null, accepted: null },
      ...{ at, ...more },
    };
    const [referred] = toReferredFindings(understand(REGISTER), [finding]);
    return { about: referred?.about, subject: referred?.reference.subject };
  };

  test("is the line of a register, by any of its cells", () => {
    const lifts = { about: "Saving C0002 Lifts", subject: "saving C0002 Lifts" };
    expect(about("Register!E3")).toEqual(lifts);
    expect(about("Register!D3", { keyArea: "Leadership" })).toEqual(lifts);
  });

  test("is the key area or the workbook where it is no line", () => {
    expect(about("Other!A1", { keyArea: "Leadership" })).toEqual({
      about: "Leadership",
      subject: "key area Leadership",
    });
    expect(about("Other!A1")).toEqual({ about: "The workbook", subject: "workbook" });
  });
});
