import { FAULTLESS } from "../core/check/proof/faultless-workbook";
import { plantFaults, PLANTED_FAULTS, type PlantedFault } from "../core/check/proof/planted-faults";
import { FINANCE_RULES } from "../../src/core/check/rules/finance";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";
import { writeWorkbook } from "./write-workbook";

const FINANCE_IDS = FINANCE_RULES.map(({ meta }) => meta.id);
const FINANCE_FAULTS = PLANTED_FAULTS.filter(({ rule }) => FINANCE_IDS.includes(rule));

interface KpisJson {
  readonly kpis: readonly { readonly ref: string; readonly outcomes: Readonly<Record<string, string>> }[];
  readonly savings: Readonly<Record<string, object>>;
  readonly reconciliations: readonly { readonly explanations: readonly object[] }[];
  readonly findings: readonly { readonly rule: string; readonly cell: string; readonly kpi: string | null }[];
}

let folder: string;
let faultless: string;

beforeAll(async () => {
  folder = await makeFolder();
  faultless = await writeWorkbook(folder, "figures.xlsx", FAULTLESS);
});

async function json(file: string): Promise<KpisJson> {
  const { status, stdout, stderr } = await maturity(["kpis", file, "--json"]);
  expect([status, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as KpisJson;
}

async function withFaults(faults: readonly PlantedFault[]): Promise<KpisJson> {
  return json(await writeWorkbook(folder, "faults.xlsx", plantFaults(FAULTLESS, faults)));
}

describe("maturity kpis --json", () => {
  test("gives each KPI with its outcomes", async () => {
    const { kpis } = await json(faultless);
    const met = { "2024/25": "met", "2025/26": "met" };
    expect(kpis.map(({ ref, outcomes }) => [ref, outcomes])).toEqual(
      ["1", "2", "3", "4", "5", "6", "7", "8"].map((ref) => [ref, met]),
    );
    expect(kpis[2]).toMatchObject({
      name: "Waivers of the contract rules",
      baseline: { kind: "number", value: "41", period: "2023/24", cell: "KPIs!C6" },
      targets: { "2025/26": [{ kind: "direction", direction: "decrease", cell: "KPIs!F6" }] },
      actuals: { "2025/26": [{ kind: "number", value: "35", cell: "KPIs!G6" }] },
      direction: "decrease",
      reasons: {
        "2025/26": {
          reason: "35 in 2025/26 after 38, the actual for 2024/25: it fell by 3, as it is to year on year.",
          trend: { movement: "fell", change: { kind: "number", value: "-3" }, since: "2024/25", good: true },
          cells: ["KPIs!G6", "KPIs!F6", "KPIs!E6"],
        },
      },
    });
  });

  test("gives the savings of each year, to the penny", async () => {
    const { savings } = await json(faultless);
    const none = { otherType: "0.00", noType: "0.00", countedAgain: "0.00", toCome: "0.00" };
    expect(savings).toMatchObject({
      "2024/25": {
        delivered: { ...none, cashable: "139.55", costAvoidance: "24.75", total: "164.30", lines: 3 },
        forecast: { ...none, cashable: "0.00", costAvoidance: "0.00", total: "0.00", lines: 0 },
        reported: "164.30",
        difference: "0.00",
      },
      "2025/26": {
        delivered: { ...none, cashable: "181.75", costAvoidance: "66.67", total: "248.42", lines: 5 },
        forecast: { ...none, cashable: "500.00", costAvoidance: "18.89", total: "518.89", lines: 2 },
        reported: "248.42",
        difference: "0.00",
        directorates: [
          { directorate: "Adults", delivered: { total: "249.60" }, forecast: { total: "0.00" } },
          { directorate: "Children", delivered: { total: "-33.33" }, forecast: { total: "0.00" } },
          { directorate: "Resources", delivered: { total: "0.00" }, forecast: { total: "518.89" } },
          { directorate: "Highways", delivered: { total: "32.15" }, forecast: { total: "0.00" } },
        ],
      },
    });
    expect(Object.keys(savings)).toEqual(["2024/25", "2025/26"]);
  });

  test("says which KPI the register backs, and why", async () => {
    expect(await json(faultless)).toMatchObject({
      currency: "GBP",
      backings: [
        { kpi: "2", types: "all", registers: ["Savings"], from: "wording", cell: "KPIs!B5" },
        { kpi: "1", types: "cashable", registers: ["Savings"], from: "wording", cell: "KPIs!B4" },
      ],
      backingProblem: null,
      findings: [],
    });
  });

  test("finds each fault of figures that was planted, at its cell, and nothing else", async () => {
    const { findings } = await withFaults(FINANCE_FAULTS);
    expect(findings.map(({ rule, cell }) => `${rule} ${cell}`).sort()).toEqual(
      FINANCE_FAULTS.map(({ rule, cell }) => `${rule} ${cell}`).sort(),
    );
  });

  test("explains a difference between the register and a KPI", async () => {
    const fault = { rule: "", cell: "", why: "", changes: { "KPIs!G5": "£498.02" } };
    const { savings, reconciliations, findings } = await withFaults([fault]);
    expect(savings["2025/26"]).toMatchObject({ reported: "498.02", difference: "249.60" });
    expect(reconciliations.flatMap(({ explanations }) => explanations)).toEqual([]);
    expect(findings).toMatchObject([{ rule: "register-mismatch", cell: "KPIs!G5", kpi: "2", period: "2025/26" }]);
  });
});

describe("maturity kpis", () => {
  test("tells a person the same, in columns", async () => {
    const { status, stdout, stderr } = await maturity(["kpis", faultless]);
    expect([status, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n");
    expect(lines.slice(0, 3)).toEqual([
      "figures.xlsx",
      "8 KPIs:",
      "No  KPI                                Period   Target               Actual   Outcome  Why",
    ]);
    expect(lines[3]).toBe(
      "1   Cashable savings from contracts    2024/25  £130.00              £139.55  ✓ met    £139.55 against a target of £130.00, where more is better: met, by £9.55. Rose by £19.55 since the baseline of 2023/24, for the better.",
    );
    const start = lines.indexOf("Savings, 10 lines:");
    expect(lines.slice(start, start + 5)).toEqual([
      "Savings, 10 lines:",
      "Period   Status     Cashable  Cost avoidance  Other type  No type    Total",
      "2024/25  delivered   £139.55          £24.75       £0.00    £0.00  £164.30",
      "2025/26  delivered   £181.75          £66.67       £0.00    £0.00  £248.42",
      "2025/26  forecast    £500.00          £18.89       £0.00    £0.00  £518.89",
    ]);
    expect(stdout).toContain(
      "KPI 1 reports £181.75 for 2025/26, and the register has £181.75 of delivered cashable savings in 4 lines: they agree to the penny.",
    );
    expect(stdout).toContain("No finding about KPIs or savings.");
  });

  test("says what it does", async () => {
    const { status, stdout } = await maturity(["kpis", "--help"]);
    expect(status).toBe(0);
    expect(stdout).toContain("maturity kpis FILE [--json]");
  });

  test("refuses a workbook that has neither KPIs nor savings", async () => {
    const { status, stdout, stderr } = await maturity(["kpis", SAMPLE]);
    expect([status, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^maturity: sample\.xlsx: no KPI table and no savings register was recognised/);
  });
});
