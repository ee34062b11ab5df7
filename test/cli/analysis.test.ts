import { RULES } from "../../src/core/check/rules";
import { FINANCE_RULES } from "../../src/core/check/rules/finance";
import { maturity, SAMPLE } from "./run-maturity";
import { readSampleData } from "./sample-data";

/** The sample has no second sheet with levels, no targets, KPIs and savings for these to look at. */
const NOT_RUN = [
  ...["conflicting-sheets", "target-off-scale", "passed-target", "falling-target"],
  ...FINANCE_RULES.map(({ meta }) => meta.id),
].map((id) => `${id} notApplicable`);
/** The checks whose slips in the sample are errors. */
const ERRORS = ["missing-score", "unreadable-score", "score-off-scale", "unsupported-score"];

interface ReadJson {
  readonly schemaVersion: number;
  readonly file: string;
  readonly periods: readonly string[];
  readonly objectives: readonly {
    readonly ref: string;
    readonly title: string;
    readonly description: string;
    readonly keyArea: string;
    readonly scores: Readonly<Record<string, { kind: string; level?: number; text: string; cell: string }>>;
    readonly comments: Readonly<Record<string, { text: string; cell: string; actions: readonly string[] }>>;
    readonly target: object;
    readonly ladder: string;
  }[];
  readonly ladders: readonly { name: string; for: string; levels: readonly { level: number; text: string }[] }[];
  readonly unrecognised: readonly { sheet: string; range: string; why: string }[];
}

interface CheckJson {
  readonly findings: readonly {
    rule: string;
    severity: string;
    objective: string;
    period: string;
    cell: string;
    fix: object | null;
  }[];
  readonly rules: readonly { id: string; outcome: string }[];
  readonly counts: object;
}

interface GapsJson {
  readonly period: string;
  readonly previous: string;
  readonly basis: string;
  readonly objectives: readonly {
    ref: string;
    score: number | null;
    target: number;
    from: string;
    gap: number | null;
    state: string;
    movement: string;
  }[];
  readonly keyAreas: readonly { name: string; mean: number; previousMean: number; scored: number; of: number }[];
  readonly overall: Readonly<Record<string, number>>;
}

async function json<T>(...args: string[]): Promise<T> {
  const { stdout, stderr } = await maturity([...args, "--json"]);
  expect(stderr).toBe("");
  return JSON.parse(stdout) as T;
}

describe("maturity read", () => {
  test("gives every objective, score, comment and ladder of the sample, with its cell", async () => {
    const data = readSampleData();
    const [read] = await json<[ReadJson]>("read", SAMPLE);
    expect(read.schemaVersion).toBe(1);
    expect(read.file).toBe("sample.xlsx");
    expect(read.periods).toEqual(data.periods);
    const objectives = data.keyAreas.flatMap((keyArea) =>
      keyArea.objectives.map((objective) => ({ keyArea, objective })),
    );
    expect(
      read.objectives.map(({ ref, title, description, keyArea, ladder }) => ({
        ref,
        title,
        description,
        keyArea,
        ladder,
      })),
    ).toEqual(
      objectives.map(({ keyArea, objective: { ref, title, description, ladder } }) => ({
        ref,
        title,
        description,
        keyArea: keyArea.name,
        ladder: ladder ? title : keyArea.name,
      })),
    );
    expect(read.objectives.map(({ scores }) => data.periods.map((period) => scores[period]?.text))).toEqual(
      objectives.map(({ objective }) => data.periods.map((period) => String(objective.scores[period] ?? ""))),
    );
    expect(read.objectives.map(({ comments }) => data.periods.map((period) => comments[period]?.text ?? null))).toEqual(
      objectives.map(({ objective }) => data.periods.map((period) => objective.comments[period] ?? null)),
    );
    expect(read.ladders.map(({ levels }) => levels.map(({ text }) => text))).toEqual(
      data.keyAreas.flatMap((keyArea) => [
        ...(keyArea.ladder ? [keyArea.ladder] : []),
        ...keyArea.objectives.flatMap((objective) => (objective.ladder ? [objective.ladder] : [])),
      ]),
    );
    expect(read.objectives[2]?.scores["2025"]).toEqual({ kind: "awarded", level: 2, text: "2", cell: "Scores!D11" });
    expect(read.objectives[0]?.target).toEqual({ kind: "awarded", level: 3, text: "3", cell: null, from: "default" });
  });

  test("says what was left out, with sheet, range and reason", async () => {
    const [read] = await json<[ReadJson]>("read", SAMPLE);
    expect(read.unrecognised.map(({ sheet, range }) => `${sheet} ${range}`)).toEqual([
      "Scores A130",
      "Averages A1:C15",
      "Read me A1:A11",
    ]);
    expect(read.unrecognised.every(({ why }) => why.length > 20)).toBe(true);
  });

  test("tells a person the same", async () => {
    const { stdout, status } = await maturity(["read", SAMPLE]);
    expect(status).toBe(0);
    expect(stdout).toContain(
      "59 objectives in 11 key areas; 14 ladders (10 for key areas, 4 for single objectives); periods: 2025 and 2026.",
    );
    expect(stdout).toContain("F  score for 2026");
    expect(stdout).toContain("Scores!A130");
  });
});

describe("maturity check", () => {
  test("finds each slip that was planted in the sample, and nothing else that is wrong", async () => {
    const { slips } = readSampleData();
    const [check] = await json<[CheckJson]>("check", SAMPLE);
    const planted = slips.map(({ rule, objective, period }) => `${rule} ${objective} ${period}`);
    const wrong = check.findings.filter(({ severity }) => severity !== "info");
    expect(wrong.map(({ rule, objective, period }) => `${rule} ${objective} ${period}`).sort()).toEqual(planted.sort());
    expect(check.counts).toEqual({ error: 6, warning: 9, info: 19, accepted: 0 });
    const notRun = check.rules.filter(({ outcome }) => outcome !== "ran");
    expect(notRun.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(NOT_RUN);
    expect(check.rules.map(({ id }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
  });

  test("offers a mend where it is certain, in the notation of the column", async () => {
    const [check] = await json<[CheckJson]>("check", SAMPLE);
    expect(
      check.findings.find(({ rule, objective }) => rule === "unreadable-score" && objective === "22")?.fix,
    ).toEqual({
      label: "Write Leader (4)",
      edits: [{ cell: "Scores!F65", from: "Leadr", to: 4 }],
    });
    expect(
      check.findings.find(({ rule, objective }) => rule === "unreadable-score" && objective === "34")?.fix,
    ).toBeNull();
  });

  test.each([
    [[], 1],
    [["--fail-on", "never"], 0],
    [["--fail-on", "warning"], 1],
    [ERRORS.flatMap((id) => ["--rule", `${id}=off`]), 0],
    [[...RULES.flatMap(({ meta: { id } }) => ["--rule", `${id}=info`]), "--fail-on", "warning"], 0],
    [["--rule", "score-between-levels=error", "--rule", "unreadable-score=off"], 1],
  ])("with %j ends with status %i", async (args, status) => {
    expect((await maturity(["check", SAMPLE, ...args])).status).toBe(status);
  });

  test("gives the findings of several files, and status 3 where one of them cannot be read", async () => {
    const { status, stdout, stderr } = await maturity(["check", SAMPLE, "no-such-file.xlsx", "--json"]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(stderr).toBe("maturity: no-such-file.xlsx: cannot be read: it does not exist. Check its name and folder.\n");
  });
});

describe("maturity gaps", () => {
  test("measures the newest period against the baseline, and movement since the one before", async () => {
    const gaps = await json<GapsJson>("gaps", SAMPLE);
    expect(gaps).toMatchObject({ period: "2026", previous: "2025", basis: "weakest" });
    // By hand from the data: 181 levels over 57 scored objectives, 163 over 57 the year before.
    expect(gaps.overall).toEqual({
      mean: 3.1754,
      previousMean: 2.8596,
      scored: 57,
      of: 59,
      notApplicable: 0,
      behind: 4,
      met: 39,
      ahead: 14,
      improved: 19,
      unchanged: 35,
      fell: 1,
    });
    expect(gaps.objectives.filter(({ state }) => state === "behind").map(({ ref }) => ref)).toEqual([
      "7",
      "25",
      "30",
      "50",
    ]);
    expect(gaps.objectives.filter(({ movement }) => movement === "unknown").map(({ ref }) => ref)).toEqual([
      "22",
      "34",
      "39",
      "46",
    ]);
    expect(gaps.keyAreas[5]).toMatchObject({
      name: "Contract and relationship management",
      mean: 3,
      previousMean: 2.5,
      scored: 5,
      of: 6,
    });
  });

  test.each([
    [["--basis", "midpoint"], { mean: 3.193, previousMean: 2.8684, improved: 21 }],
    [["--period", "2025"], { mean: 2.8596, previousMean: null, behind: 11, improved: 0 }],
    [["--against", "baseline=4"], { behind: 43, met: 14, ahead: 0 }],
    [["--against", "next"], { behind: 57, met: 0, ahead: 0 }],
    [["--against", "previous"], { behind: 1, met: 35, ahead: 19 }],
  ])("with %j", async (args, figures) => {
    expect((await json<GapsJson>("gaps", SAMPLE, ...args)).overall).toMatchObject(figures);
  });

  test("counts the lower level for gaps on every basis", async () => {
    const gaps = await json<GapsJson>("gaps", SAMPLE, "--basis", "midpoint");
    expect(gaps.objectives[6]).toEqual({
      ref: "7",
      keyArea: "Engaging senior managers",
      score: 2,
      target: 3,
      from: "default",
      gap: 1,
      state: "behind",
      movement: "improved",
    });
  });
});
