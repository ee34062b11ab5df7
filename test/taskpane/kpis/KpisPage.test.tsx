/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { act, screen, waitFor, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { checkAll } from "../../../src/app/check-all";
import { toKpisJson } from "../../../src/cli/json/kpis-json";
import { findSignOffs } from "../../../src/app/sign-off";
import { reviewKpis } from "../../../src/core/kpi/review-kpis";
import { understand } from "../../../src/app/review";
import { readLog } from "../../../src/core/log/read-log";
import { Snapshot } from "../../../src/core/grid/snapshot";
import { FIGURES } from "../../app/figure-workbook";
import { figureSheetsOf } from "../../core/figure-builder";
import { snapshotOf, snapshotOfSheets } from "../../core/snapshot-builder";
import { openPane, type OpenPane } from "../open-pane";

function open(workbook: Snapshot | "sample" = FIGURES): Promise<OpenPane> {
  return openPane(workbook, {}, () => Promise.resolve(checkAll));
}

async function openKpis(workbook = FIGURES): Promise<OpenPane> {
  const pane = await open(workbook);
  await screen.findByRole("heading", { level: 2, name: "3 KPIs, 2025/26" });
  return pane;
}

function kpi(name: RegExp): HTMLElement {
  const item = screen.getByRole("heading", { level: 3, name }).closest("li");
  if (!item) throw new Error(`No KPI ${String(name)}`);
  return item;
}

/** The texts of a table, row by row. */
function rowsOf(caption: string): readonly (readonly string[])[] {
  const rows = within(screen.getByRole("table", { name: caption })).getAllByRole("row");
  return rows.slice(1).map((row) => [...row.children].map(({ textContent }) => textContent.trim()));
}

test("what no header of the savings says is told at the top, and leads to how it was read and back", async () => {
  const register = {
    name: "Register",
    rows: [
      ["Project", "Benefit", "Saving", "Financial year", "Status"],
      ["Lamps", "Cashable", 100, "2025/26", "Delivered"],
      ["Salt", "Cost avoidance", 200, "2025/26", "Delivered"],
    ],
  };
  const { user, container } = await open(snapshotOfSheets([register]));
  await screen.findByRole("heading", { level: 2, name: "Savings, 2 lines" });
  expect(
    screen.getByText("1 thing about savings is in no header, and was told from the cells or left open."),
  ).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "How “Register” was read" }));
  expect(await screen.findByRole("heading", { level: 3, name: "Register" })).toHaveFocus();
  expect(screen.getByText(/^“Benefit” is taken for the types of the savings/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Back to KPIs" }));
  expect(await screen.findByRole("heading", { level: 2, name: "Savings, 2 lines" })).toBeVisible();
  // What led there is gone and made anew: one begins at the page.
  expect(screen.getByRole("main", { name: "KPIs" })).toHaveFocus();
});

test("where the headers say it all, nothing of the kind is told", async () => {
  await openKpis();
  expect(screen.queryByText(/told from the cells/)).toBeNull();
});

describe("the tab KPIs", () => {
  test("is the first, and what the pane opens with, where there are only KPIs; the header line tells of them", async () => {
    await openKpis();
    expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["KPIs", "Findings", "Reports"]);
    expect(screen.getByRole("tab", { name: "KPIs" })).toHaveAttribute("aria-selected", "true");
    const { findings } = checkAll(understand(FIGURES));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      `3 KPIs · 2025/26 · 2 missed · ${findings.length} findings`,
    );
  });

  test("stands last beside objectives, and is not there without KPIs", async () => {
    const objectives = snapshotOf({
      rows: [
        ["Ref", "Objective", "Score 2026"],
        [1, "Strategy", 3],
      ],
    });
    const { user } = await open(new Snapshot([...objectives.sheets, ...FIGURES.sheets], []));
    expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual([
      ...["Overview", "Scores", "Findings", "Reports", "KPIs"],
    ]);
    await user.click(screen.getByRole("tab", { name: "KPIs" }));
    expect(await screen.findByRole("heading", { level: 2, name: "3 KPIs, 2025/26" })).toBeVisible();
  });

  test("is not there without KPIs", async () => {
    await open(
      snapshotOf({
        rows: [
          ["Ref", "Objective", "Score 2026"],
          [1, "Strategy", 3],
        ],
      }),
    );
    expect(screen.queryByRole("tab", { name: "KPIs" })).toBeNull();
  });

  test("opens the other pages of a workbook of KPIs too", async () => {
    const { user } = await openKpis();
    await user.click(screen.getByRole("tab", { name: "Findings" }));
    expect(await screen.findByRole("heading", { level: 2, name: /findings$/ })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Reports" }));
    await waitFor(() => expect(screen.getByRole("main", { name: "Reports" })).not.toBeEmptyDOMElement());
  });
});

describe("a KPI", () => {
  test("says what came of it in signs and words, with the reason and the trend", async () => {
    const { container } = await openKpis();
    const spend = kpi(/Share of spend/);
    expect(within(spend).getByText("▼ missed")).toBeVisible();
    expect(spend).toHaveTextContent(/actual 96\.6%, target 97\.0%/);
    expect(spend).toHaveTextContent("↑ Rose by 1.5 percentage points since 2024/25, for the better");
    expect(within(kpi(/Savings made/)).getByText("✓ met")).toBeVisible();
    expect(kpi(/Waivers/)).toHaveTextContent("↑ Rose by 2 since 2024/25, for the worse");
    expect(await axe(container)).toHaveNoViolations();
  });

  test("opens baseline, target, actual and variance with their cells, and other periods", async () => {
    const { user, session, container } = await openKpis();
    const spend = kpi(/Share of spend/);
    await user.click(within(spend).getByRole("button", { name: "Details" }));
    const facts = [...spend.querySelectorAll("dl")].map((list) =>
      [...list.children].map(({ textContent }) => textContent.trim()),
    );
    expect(facts[0]).toEqual([
      ...["Baseline", "90.0% KPIs!C3", "Target", "97.0% KPIs!F3", "Actual", "96.6% KPIs!G3"],
      ...["Variance", "−0.4 points, short of it"],
      ...["Trend", "Rose by 1.5 percentage points since 2024/25, for the better KPIs!E3"],
      ...["Outcome", "▼ missed", "Why", expect.stringContaining("97%") as string],
    ]);
    expect(facts[1]).toContain("95.1% KPIs!E3");
    await user.click(within(spend).getAllByRole("button", { name: "KPIs!G3" })[0] ?? spend);
    await waitFor(() => expect(session.state.selection).toMatchObject({ sheet: "KPIs", top: 2, left: 6 }));
    expect(await axe(container)).toHaveNoViolations();
  });

  test("has its findings right under it", async () => {
    await openKpis();
    const { findings } = checkAll(understand(FIGURES));
    const own = findings.filter(({ kpi: name }) => name === "3");
    expect(own.length).toBeGreaterThan(0);
    for (const { message } of own) expect(kpi(/Waivers/)).toHaveTextContent(message);
  });

  test("lets a person say which way is good, which is kept, told and undone", async () => {
    const { user, session } = await openKpis();
    await user.click(within(kpi(/Waivers/)).getByRole("button", { name: "Details" }));
    expect(kpi(/Waivers/)).toHaveTextContent("Less is better, from the wording of its target.");
    await user.click(within(kpi(/Waivers/)).getByRole("button", { name: "Say which way is good" }));
    await user.click(screen.getByRole("radio", { name: "More is better" }));
    await user.click(screen.getByRole("button", { name: "Keep: more is better" }));
    await waitFor(() =>
      expect(kpi(/Waivers/)).toHaveTextContent("More is better, chosen here, and kept in the workbook."),
    );
    expect(kpi(/Waivers/)).toHaveTextContent("Rose by 2 since 2024/25, for the better");
    await act(() => session.undo());
    await waitFor(() => expect(kpi(/Waivers/)).toHaveTextContent("for the worse"));
  });
});

describe("savings", () => {
  test("are told by status and type, and a total opens its lines, each with its cell", async () => {
    const { user, session, container } = await openKpis();
    expect(rowsOf("Savings of 2025/26")).toEqual([
      ["Delivered in all", "£410.65"],
      ["Delivered, cashable", "£300.25"],
      ["Delivered, cost avoidance", "£110.40"],
      ["Forecast in all", "£50.10"],
      ["Forecast, cashable", "£50.10"],
    ]);
    await user.click(screen.getByRole("button", { name: "Delivered in all: £410.65, its lines" }));
    const lines = screen.getByRole("list", { name: "Delivered, 2025/26: 2 lines" });
    expect(
      within(lines)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["C3 Salt: £300.25 Register!G4", "C4 Vans: £110.40 Register!G5"]);
    await user.click(within(lines).getByRole("button", { name: "Register!G5" }));
    await waitFor(() => expect(session.state.selection).toMatchObject({ sheet: "Register", top: 4, left: 6 }));
    expect(await axe(container)).toHaveNoViolations();
  });

  test("go from budget to saving in a picture with a table behind it", async () => {
    await openKpis();
    expect(rowsOf("From budget to delivered saving, 2025/26")).toEqual([
      ["Budget", "£900.25", ""],
      ["Contract value", "−£600.00", ""],
      ["Delivered saving", "£300.25", ""],
    ]);
    expect(screen.getByText(/The others, without them, are listed as £110\.40/)).toBeVisible();
  });

  test("are added up against the plan", async () => {
    await openKpis();
    expect(rowsOf("Added up against the plan of KPI 1")).toEqual([
      ["2024/25▲ £50.50 ahead", "£350.50", "£300.00"],
      ["2025/26▲ £61.15 ahead", "£761.15", "£700.00"],
    ]);
  });

  test("are told by directorate and by contract, and for other years", async () => {
    const { user } = await openKpis();
    expect(rowsOf("Savings of 2025/26 by directorate")).toEqual([
      ["Highways", "£300.25", "£0.00"],
      ["Adults", "£110.40", "£0.00"],
      ["Resources", "£0.00", "£50.10"],
    ]);
    await user.click(screen.getByRole("radio", { name: "By contract" }));
    expect(rowsOf("Savings of 2025/26 by contract").map(([name]) => name)).toEqual(["C3 Salt", "C4 Vans", "C5 Cloud"]);
    await user.click(screen.getByRole("button", { name: "C5 Cloud" }));
    expect(screen.getByRole("list", { name: "C5 Cloud, 2025/26: 1 line, delivered or not" })).toHaveTextContent(
      "C5 Cloud: £50.10 Register!G6",
    );
    await user.selectOptions(screen.getByRole("combobox", { name: "Savings of" }), "2024/25");
    expect(rowsOf("Savings of 2024/25")[0]).toEqual(["Delivered in all", "£350.50"]);
  });

  test("come in parts where there are many lines", async () => {
    const savings = Array.from({ length: 60 }, (_, index) => ({ title: `Line ${index + 1}`, saving: 1.01 }));
    const { user } = await open(snapshotOfSheets(figureSheetsOf({ savings })));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(/^60 savings · /);
    await user.click(await screen.findByRole("button", { name: "Delivered in all: £60.60, its lines" }));
    const lines = screen.getByRole("list", { name: "Delivered, 2024/25: 60 lines" });
    expect(within(lines).getAllByRole("listitem")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show more (10 left)" }));
    expect(within(lines).getAllByRole("listitem")).toHaveLength(60);
  });
});

describe("the register and the KPI", () => {
  test("differ by so much to the penny, and the line that could explain it is a link", async () => {
    await openKpis();
    const section = screen.getByRole("region", { name: "Register and KPI" });
    expect(section).toHaveTextContent(
      /▼ Differs: KPI 1 reports £460\.75 for 2025\/26.*£410\.65.*£50\.10 more is reported/,
    );
    expect(section).toHaveTextContent(/✓ Agrees: KPI 1 reports £350\.50 for 2024\/25/);
    expect(within(section).getByRole("button", { name: "Register!G6" })).toBeVisible();
  });

  test("which one it backs is told, and can be said otherwise and undone", async () => {
    const { user, session, container } = await openKpis();
    const section = (): HTMLElement => screen.getByRole("region", { name: "Register and KPI" });
    expect(section()).toHaveTextContent("The name, “Savings made through procurement”, speaks of savings");
    await user.click(screen.getByRole("button", { name: "Say what “Register” backs" }));
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Keep that it backs none" }));
    await waitFor(() => expect(section()).not.toHaveTextContent("Differs"));
    await act(() => session.undo());
    await waitFor(() => expect(section()).toHaveTextContent("Differs"));
    await user.click(screen.getByRole("button", { name: "Say what “Register” backs" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "KPI" }), "1 Savings made through procurement");
    await user.selectOptions(screen.getByRole("combobox", { name: "Which savings it counts" }), "cashable");
    await user.click(screen.getByRole("button", { name: "Keep this KPI" }));
    await waitFor(() => expect(section()).toHaveTextContent("£300.25 of delivered cashable savings"));
    await user.click(screen.getByRole("button", { name: "Let the wording tell what “Register” backs" }));
    await waitFor(() => expect(section()).toHaveTextContent("£410.65 of delivered savings"));
  });
});

describe("an actual", () => {
  test("is told as understood, written in the cell's own notation, and undone", async () => {
    const pane = await openKpis();
    const { user, session, container } = pane;
    await user.click(within(kpi(/Share of spend/)).getByRole("button", { name: "Enter an actual" }));
    await user.type(screen.getByRole("textbox", { name: "Actual for 2025/26" }), "97.5");
    expect(screen.getByText("Understood as 97.5%")).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.click(screen.getByRole("button", { name: "Save the actual" }));
    await waitFor(() => expect(within(kpi(/Share of spend/)).getByText("✓ met")).toBeVisible());
    expect(pane.contentAt("KPIs!G3")).toMatchObject({ value: 0.975, formula: null });
    await act(() => session.undo());
    expect(pane.contentAt("KPIs!G3").value).toBe(0.966);
  });

  test("that cannot be told is not written, and why is said", async () => {
    const pane = await openKpis();
    const { user } = pane;
    await user.click(within(kpi(/Share of spend/)).getByRole("button", { name: "Enter an actual" }));
    await user.type(screen.getByRole("textbox", { name: "Actual for 2025/26" }), "0.975{Enter}");
    expect(await screen.findByText(/may be a fraction or a percentage/)).toBeVisible();
    expect(pane.contentAt("KPIs!G3").value).toBe(0.966);
  });

  test("of a past period asks first", async () => {
    const pane = await openKpis();
    const { user } = pane;
    await user.click(within(kpi(/Savings made/)).getByRole("button", { name: "Enter an actual" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Period" }), "2024/25");
    await user.type(screen.getByRole("textbox", { name: "Actual for 2024/25" }), "360{Enter}");
    expect(
      screen.getByText("2024/25 is a past period. Change the actual of KPI 1 from £350.50 to £360.00?"),
    ).toBeVisible();
    expect(pane.contentAt("KPIs!E2").value).toBe("£350.50");
    await user.click(screen.getByRole("button", { name: "Change 2024/25" }));
    await waitFor(() => expect(pane.contentAt("KPIs!E2").value).toBe("£360.00"));
  });
});

describe("a sign-off", () => {
  test("shows what is signed, asks for the name, stands in the log, and is broken by an edit in the sheet", async () => {
    const { user, simulator, container } = await openKpis();
    const section = (): HTMLElement => screen.getByRole("region", { name: "Sign-off" });
    expect(section()).toHaveTextContent("2025/26: not signed off");
    await user.click(screen.getByRole("button", { name: "Sign off: 2025/26" }));
    expect(within(screen.getByRole("table", { name: "What is signed" })).getAllByRole("row")).toHaveLength(11);
    await user.click(screen.getByRole("button", { name: "Sign off 11 figures" }));
    expect(screen.getByText("Write who signs the figures off.")).toBeVisible();
    expect(await axe(container)).toHaveNoViolations();
    await user.type(screen.getByRole("textbox", { name: /^Your name/ }), "A. Accountant");
    await user.click(screen.getByRole("button", { name: "Sign off 11 figures" }));
    await waitFor(() => expect(section()).toHaveTextContent(/✓ Signed off by A\. Accountant on .*, 11 figures\./));
    expect(readLog(simulator.snapshot())?.entries).toMatchObject([{ kind: "signedOff", by: "A. Accountant" }]);

    act(() => simulator.editAs("user", (editor) => editor.type("KPIs!G4", 41)));
    await waitFor(() => expect(section()).toHaveTextContent("Broken."));
    expect(section()).toHaveTextContent(
      "KPI 3 Waivers of the contract rules, actual: 40 when it was signed, 41 now. (KPIs!G4)",
    );
    expect(await axe(container)).toHaveNoViolations();

    await user.click(screen.getByRole("button", { name: "Withdraw the sign-off of 2025/26" }));
    await user.click(screen.getByRole("button", { name: "Withdraw and note it in the log" }));
    await waitFor(() => expect(section()).toHaveTextContent("2025/26: not signed off"));
    expect(readLog(simulator.snapshot())?.entries.map(({ kind }) => kind)).toEqual(["signedOff", "signOffWithdrawn"]);
  });
});

test("the page tells the same figures as the command line", async () => {
  await openKpis();
  const review = understand(FIGURES);
  const told = JSON.parse(
    JSON.stringify(
      toKpisJson(review.scorecard, reviewKpis(review.scorecard), checkAll(review).findings, findSignOffs(review)),
    ),
  ) as { savings: Record<string, { delivered: Record<string, string>; forecast: Record<string, string> }> };
  const year = told.savings["2025/26"];
  expect(rowsOf("Savings of 2025/26").map(([, sum]) => sum)).toEqual(
    [
      year?.delivered["total"],
      year?.delivered["cashable"],
      year?.delivered["costAvoidance"],
      year?.forecast["total"],
      year?.forecast["cashable"],
    ].map((sum) => `£${sum ?? ""}`),
  );
});
