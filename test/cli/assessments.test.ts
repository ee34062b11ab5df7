import { ASSESSMENTS_BY_THEME } from "../fixtures/recognise/assessment-by-theme/sheets";
import { WHERE_WE_ARE } from "../fixtures/recognise/where-we-are/sheets";
import { makeFolder, maturity } from "./run-maturity";
import { writeWorkbook } from "./write-workbook";

let byTheme: string;
let whereWeAre: string;

beforeAll(async () => {
  const folder = await makeFolder();
  byTheme = await writeWorkbook(folder, "by-theme.xlsx", ASSESSMENTS_BY_THEME["as-published"] ?? []);
  whereWeAre = await writeWorkbook(folder, "where-we-are.xlsx", WHERE_WE_ARE["as-published"] ?? []);
});

describe("a workbook with assessments of key areas alone", () => {
  test("is read, and says what it holds", async () => {
    const { status, stdout, stderr } = await maturity(["read", byTheme]);
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("3 assessments; periods: none.");
    expect(stdout).toContain("Sheet “Assessment” holds assessments of key areas.");
  });

  test("has gaps, by key area", async () => {
    const { status, stdout } = await maturity(["gaps", byTheme, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      period: "current",
      objectives: [],
      keyAreas: [
        {
          name: "MEMBERS",
          theme: "SHOWING LEADERSHIP",
          of: 0,
          assessed: { score: 1, target: 3, gap: 2, state: "behind" },
        },
        { name: "PARTNERS", assessed: { score: 3, target: 3, from: "default", gap: 0, state: "met" } },
        { name: "RISK", theme: "BEHAVING COMMERCIALLY", assessed: { score: 2, target: 3, gap: 1, state: "behind" } },
      ],
    });
    const text = await maturity(["gaps", byTheme, "--against", "next"]);
    expect(text.stdout).toMatch(/PARTNERS +3 +4 +1 +behind +Assessment!B4/);
  });

  test("has no scores to sum up, and says so in one line", async () => {
    const ended = await maturity(["summary", byTheme, "-o", `${byTheme}.out.xlsx`, "--tabs", "summary"]);
    expect([ended.status, ended.stdout]).toEqual([3, ""]);
    expect(ended.stderr).toBe(
      "maturity: by-theme.xlsx: The tab “Summary” is not made: there are no scores in this workbook to sum up.\n",
    );
  });
});

describe("a workbook of which two sheets speak of the same key areas", () => {
  test("is read as one, with the targets that it names", async () => {
    const { stdout } = await maturity(["gaps", whereWeAre, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      objectives: [
        { keyArea: "Engaging members", score: 1, target: 3, from: "cell", gap: 2 },
        { keyArea: "Engaging members", score: null, target: 4, from: "cell", state: "unknown" },
        { keyArea: "Managing risk", score: 3, target: 5, from: "ambition", gap: 2 },
      ],
    });
  });

  test("is told where they disagree", async () => {
    const { status, stdout } = await maturity(["check", whereWeAre, "--json"]);
    const [{ findings }] = JSON.parse(stdout) as [{ findings: { rule: string; keyArea: string; cell: string }[] }];
    expect(status).toBe(1);
    expect(findings.filter(({ rule }) => rule === "conflicting-sheets")).toMatchObject([
      { keyArea: "Managing risk", cell: "Measures!A8", related: ["KPI!B5", "Measures!A9", "KPI!C5"] },
    ]);
  });
});
