import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { planAcceptance } from "../../src/app/acceptance";
import { toPicture } from "../../src/app/picture";
import { isProblem } from "../../src/app/problem";
import type { Change } from "../../src/core/change/change-plan";
import { checkAll } from "../../src/app/check-all";
import { RULES } from "../../src/core/check/rules";
import { openWorkbookFile } from "../../src/hosts/xlsx/workbook-file";
import type { Log, Result } from "sarif";
import { makeFolder, maturity, SAMPLE } from "./run-maturity";

/** What the sample's finding about a comment that states another level says. */
const UNSUPPORTED = "The comment says Leader (4), the cell says 3.";
const REASON = "Agreed with the portfolio holder";

/** A copy of the sample in which somebody accepted both findings of that check, and whatever else is to change. */
async function makeAcceptedCopy(name: string, ...more: readonly Change[]): Promise<string> {
  const host = await openWorkbookFile(await readFile(SAMPLE));
  const picture = toPicture(await host.read(), checkAll);
  const findings = picture.checks.findings.filter((each) => each.rule === "unsupported-score");
  const plan = planAcceptance(picture, findings, { reason: REASON, by: "A. Clerk", when: "2026-11-03 14:05" });
  if (isProblem(plan)) throw new Error(plan.message);
  for (const changes of [plan.changes, more]) await host.apply({ label: "Test", changes });
  const file = join(await makeFolder(), name);
  await writeFile(file, host.toBytes());
  return file;
}

function rule(id: string, refersTo: string): Change {
  return { kind: "setName", name: `_maturity.rule.${id}`, from: null, to: refersTo };
}

interface CheckedJson {
  readonly findings: readonly { readonly rule: string; readonly accepted: string | null; readonly severity: string }[];
  readonly rules: readonly { readonly id: string; readonly outcome: string }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly problems?: readonly string[];
}

async function checkJson(file: string, ...args: readonly string[]): Promise<CheckedJson> {
  const { stdout } = await maturity(["check", file, "--json", ...args]);
  const [checked] = JSON.parse(stdout) as readonly CheckedJson[];
  if (!checked) throw new Error("Nothing was checked");
  return checked;
}

async function checkSarif(...args: readonly string[]): Promise<Log> {
  return JSON.parse((await maturity(["check", "--sarif", ...args])).stdout) as Log;
}

test("an accepted finding is told with its reason, counted apart and no reason to fail", async () => {
  const before = await checkJson(SAMPLE);
  const file = await makeAcceptedCopy("accepted.xlsx");
  const after = await checkJson(file);
  expect(before.counts["accepted"]).toBe(0);
  expect(after.counts).toEqual({ ...before.counts, error: (before.counts["error"] ?? 0) - 2, accepted: 2 });
  expect(after.findings.filter(({ accepted }) => accepted !== null)).toMatchObject([
    { rule: "unsupported-score", severity: "error", accepted: REASON },
    { rule: "unsupported-score", severity: "error", accepted: REASON },
  ]);
  const others = after.findings.flatMap((each) => (each.severity === "error" && !each.accepted ? [each.rule] : []));
  const off = [...new Set(others)].flatMap((id) => ["--rule", `${id}=warning`]);
  expect((await maturity(["check", file, ...off, "--rule", "unsupported-score=error"])).status).toBe(0);
  expect((await maturity(["check", SAMPLE, ...off, "--rule", "unsupported-score=error"])).status).toBe(1);
});

test("the text lists accepted findings as such and says how many there are", async () => {
  const file = await makeAcceptedCopy("accepted.xlsx", rule("missing_score", '"off"'), rule("no_such_check", '"off"'));
  const { stdout } = await maturity(["check", file]);
  expect(stdout).toContain(
    `accepted Scores!F40  objective 11, 2026: ${UNSUPPORTED} Accepted on 2026-11-03 14:05 by A. Clerk: ${REASON}.  unsupported-score\n`,
  );
  expect(stdout).toContain("\nTurned off: missing-score.\n");
  expect(stdout).toContain(
    "\nThe workbook keeps a choice for the check no-such-check, which this program does not have",
  );
  expect(stdout).toMatch(/ 2 findings are accepted\.\n$/);
});

test("what the workbook says of a check counts, and the command line comes before it", async () => {
  const file = await makeAcceptedCopy("choices.xlsx", rule("missing_score", '"off"'), rule("unsupported_score", '"x"'));
  const own = await checkJson(file);
  expect(own.rules.find(({ id }) => id === "missing-score")?.outcome).toBe("off");
  expect(own.rules.find(({ id }) => id === "unsupported-score")?.outcome).toBe("ran");
  expect(own.problems).toEqual([expect.stringContaining("_maturity.rule.unsupported_score")]);
  const over = await checkJson(file, "--rule", "missing-score=info");
  expect(over.rules.find(({ id }) => id === "missing-score")?.outcome).toBe("ran");
  expect(over.findings.filter((each) => each.rule === "missing-score")).not.toHaveLength(0);
  expect(over.findings.every((each) => each.rule !== "missing-score" || each.severity === "info")).toBe(true);
});

test("two formats at once are wrong usage", async () => {
  const { status, stdout, stderr } = await maturity(["check", SAMPLE, "--json", "--sarif"]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toBe("maturity: --json and --sarif exclude each other. Use one of them.\n");
});

describe("as SARIF", () => {
  let file = "";
  let run: Log["runs"][number];
  let results: readonly Result[] = [];

  beforeAll(async () => {
    file = await makeAcceptedCopy("a copy & more.xlsx", rule("no_such_check", '"off"'));
    const log = await checkSarif(file, SAMPLE, join(dirname(file), "none.xlsx"));
    const [only] = log.runs;
    expect(log).toMatchObject({
      version: "2.1.0",
      $schema: expect.stringContaining("sarif-schema-2.1.0.json") as string,
    });
    expect(log.runs).toHaveLength(1);
    if (!only) throw new Error("No run");
    run = only;
    results = run.results ?? [];
  });

  test("the rules are those of the program, each with words for a person", () => {
    const { name, version, rules = [] } = run.tool.driver;
    expect([name, version]).toEqual(["maturity", "0.1.0"]);
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ meta }) => meta.id));
    for (const { shortDescription, fullDescription, help, defaultConfiguration } of rules) {
      expect(shortDescription?.text).toMatch(/^\S.*\.$/);
      expect(fullDescription?.text).toMatch(/\.$/);
      expect(help?.text).toContain("Source: ");
      expect(help?.markdown).toMatch(/^\*\*\S/);
      expect(["error", "warning", "note"]).toContain(defaultConfiguration?.level);
    }
  });

  test("each result names its rule, its level, its file and its cell", () => {
    const uri = relative(process.cwd(), dirname(file)).split(sep).join("/");
    const first = { uri: `${uri}/a%20copy%20%26%20more.xlsx`, uriBaseId: "%SRCROOT%" };
    expect(run.artifacts).toMatchObject([
      {
        location: first,
        roles: ["analysisTarget"],
        mimeType: expect.stringMatching(/spreadsheetml\.sheet$/) as string,
      },
      { location: { uri: `assets/sample/${basename(SAMPLE)}`, uriBaseId: "%SRCROOT%" } },
    ]);
    for (const { ruleId, ruleIndex = -1, locations = [], message } of results) {
      expect(run.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe("");
      expect(locations).toHaveLength(1);
    }
    expect(results.find(({ message }) => message.text === UNSUPPORTED)).toMatchObject({
      ruleId: "unsupported-score",
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { ...first, index: 0 } },
          logicalLocations: [{ name: "F40", fullyQualifiedName: "Scores!F40", kind: "cell" }],
        },
      ],
      relatedLocations: [{ logicalLocations: [{ fullyQualifiedName: "Scores!G40" }], message: { text: "Scores!G40" } }],
      properties: { objective: "11", period: "2026", mend: null },
    });
    expect(results.map(({ level }) => level)).toEqual(expect.arrayContaining(["error", "warning"]));
  });

  test("accepted ones are suppressed with their reason, the others say that they are not", () => {
    expect(results.every(({ suppressions }) => Array.isArray(suppressions))).toBe(true);
    expect(results.flatMap(({ suppressions = [] }) => suppressions)).toEqual([
      { kind: "external", status: "accepted", justification: REASON },
      { kind: "external", status: "accepted", justification: REASON },
    ]);
  });

  test("a fingerprint is the same for the same finding in both files, and no other has it", () => {
    const [copy, original] = [0, 1].map((index) =>
      results
        .filter(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.index === index)
        .map(({ partialFingerprints }) => partialFingerprints?.["maturityReference/v1"] ?? ""),
    );
    expect(copy).toEqual(original);
    expect(new Set(copy).size).toBe(copy?.length);
    expect(copy?.length).toBeGreaterThan(1);
  });

  test("the invocation tells of what could not be read, and of what the workbook says in vain", () => {
    const [invocation] = run.invocations ?? [];
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 3 });
    expect(invocation?.toolExecutionNotifications).toMatchObject([
      {
        level: "error",
        descriptor: { id: "unreadable-file" },
        message: { text: expect.stringContaining("none.xlsx") as string },
      },
    ]);
    expect(invocation?.toolConfigurationNotifications).toMatchObject([
      { level: "warning", message: { text: expect.stringContaining("no-such-check") as string } },
    ]);
  });

  test("a run without failures says so, also where it ends with findings", async () => {
    const log = await checkSarif(SAMPLE);
    expect(log.runs[0]?.invocations).toMatchObject([
      { executionSuccessful: true, exitCode: 1, toolExecutionNotifications: [] },
    ]);
  });
});
