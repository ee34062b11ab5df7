import { fc } from "../../property";
import type { Change, ChangePlan, HighlightChange } from "../../../src/core/change/change-plan";
import { toMarkedFormula } from "../../../src/core/change/highlight";
import { toTabMark } from "../../../src/core/change/owned-tabs";
import { toAddress } from "../../../src/core/grid/a1";
import { isSameContent } from "../../../src/core/grid/cell";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import type { PlainCell } from "../../core/snapshot-builder";
import { toComparable, type Comparable } from "./comparable";
import { workbookOf } from "./fixtures";
import type { HostKind, UserFormat } from "./host-kind";
import { HOSTS } from "./hosts";
import { planOf, requireApplied, set, tabPlan } from "./plans";

const ROWS = 4;
const COLUMNS = 4;
const NAMES = ["_maturity.baseline", "_maturity.basis"];

const plain: fc.Arbitrary<PlainCell> = fc.oneof(
  fc.integer({ min: -9, max: 9 }),
  fc.constantFrom("2/3", "=A1", "Mature", "3", "N/A", true, null),
  fc.constantFrom({ value: 0.25, numberFormat: "0.0%" }, { value: 45_000, numberFormat: "dd/mm/yyyy" }),
  fc.constant({ formula: "1+1", value: 2 }),
);
const workbook = fc
  .record({
    rows: fc.array(fc.array(plain, { maxLength: COLUMNS }), { minLength: 1, maxLength: ROWS }),
    hiddenRows: fc.uniqueArray(fc.nat(ROWS), { maxLength: 2 }),
    other: fc.constantFrom("hidden" as const, "veryHidden" as const, "visible" as const),
    setting: fc.option(fc.constantFrom("2", '"midpoint"')),
  })
  .map(({ rows, hiddenRows, other, setting }) =>
    workbookOf(
      [
        { name: "Scores", rows: toFramed(rows), hiddenRows },
        { name: "Notes", rows: [["Mine", { formula: "Scores!A1", value: null }]], visibility: other },
        { name: "Last", rows: [["Test"]] },
      ],
      setting === null ? [] : [{ name: "_maturity.baseline", refersTo: setting }],
    ),
  );
/** Rows with a last column that plans leave alone, so that the cells in use stay the same whatever goes. */
function toFramed(rows: readonly (readonly PlainCell[])[]): readonly (readonly PlainCell[])[] {
  return Array.from({ length: ROWS + 1 }, (_, row) => {
    return [...Array.from({ length: COLUMNS + 1 }, (__, column) => rows[row]?.[column] ?? null), "|"];
  });
}

const formats = fc.subarray<UserFormat>([
  { sheet: "Scores", cells: "A1:B3", formula: "$A1=3" },
  { sheet: "Scores", cells: "C1:C3", formula: "LEN($C1)>2" },
]);

const HIGHLIGHT: HighlightChange = {
  kind: "highlight",
  sheets: ["Scores"],
  rules: [
    {
      sheet: "Scores",
      areas: [{ top: 0, left: 1, bottom: 2, right: 1 }],
      formula: toMarkedFormula(["B1<3"], "behind"),
    },
  ],
};

/** What a plan is to do, drawn by chance; the plan is made of it when it is known what stands in the workbook. */
const wish = fc.record({
  cells: fc.uniqueArray(
    fc.record({
      row: fc.nat(ROWS),
      column: fc.nat(COLUMNS),
      value: fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constantFrom("2/3", "=1+1", "'", "1/1/2026", false, null)),
    }),
    { maxLength: 4, selector: ({ row, column }) => `${row},${column}` },
  ),
  names: fc.subarray(NAMES),
  tab: fc.constantFrom(null, "write", "remove"),
  highlight: fc.constantFrom(null, "on", "off"),
});
type Wish = typeof wish extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function toPlan(now: Snapshot, { cells, names, tab, highlight }: Wish, rows: number): ChangePlan {
  const hasTab = now.findName(toTabMark("test-tab")) !== null;
  const changes: readonly (Change | null)[] = [
    ...cells.map(({ row, column, value }) =>
      set(now, toAddress({ sheet: "Scores", row, column }), { value, formula: null }),
    ),
    ...names.map((name): Change => {
      return { kind: "setName", name, from: now.findName(name)?.refersTo ?? null, to: "4" };
    }),
    tab === "write" ? { kind: "writeSheet", plan: tabPlan("Test", rows) } : null,
    tab === "remove" && hasTab ? { kind: "removeSheet", tab: "test-tab" } : null,
    highlight === null ? null : highlight === "on" ? HIGHLIGHT : { ...HIGHLIGHT, rules: [] },
  ];
  return planOf(...changes.flatMap((change) => change ?? []));
}

/** The workbook without what a plan names: its cells, its names, its tab, and the formats of the sheets it highlights. */
function withoutNamed(content: Comparable, { changes }: ChangePlan): Comparable {
  const named = new Set(
    changes.flatMap((change) => {
      if (change.kind === "setCell") return [toAddress(change.at)];
      return change.kind === "setName" ? [change.name.toLowerCase()] : [];
    }),
  );
  const lit = new Set(changes.flatMap((change) => (change.kind === "highlight" ? change.sheets : [])));
  const own = ["test", "_xlnm.print_titles", toTabMark("test-tab").toLowerCase()];
  return {
    sheets: content.sheets
      .map((sheet) => sheet as { name: string; cells: Record<string, unknown>; conditionalFormulas: unknown })
      .filter(({ name }) => name !== "Test")
      .map((sheet) => ({
        ...sheet,
        cells: Object.fromEntries(Object.entries(sheet.cells).filter(([address]) => !named.has(address))),
        conditionalFormulas: lit.has(sheet.name) ? null : sheet.conditionalFormulas,
      })),
    names: content.names
      .map((each) => each as { name: string })
      .filter(({ name }) => !named.has(name) && !own.includes(name)),
  };
}

describe.each(HOSTS)("any plan, on any workbook, with %s", (_, kind: HostKind) => {
  const settled = { results: !kind.differences.has("dropsResults") };
  const runs = { numRuns: 15 };

  test("is taken back, cell for cell and format for format, also behind another", async () => {
    await fc.assert(
      fc.asyncProperty(
        workbook,
        formats,
        fc.array(wish, { minLength: 1, maxLength: 3 }),
        async (content, own, wishes) => {
          const host = await kind.open(content, own);
          const states: [Comparable, ChangePlan][] = [];
          for (const [index, each] of wishes.entries()) {
            const before = await host.read();
            const { undo } = requireApplied(await host.apply(toPlan(before, each, 2 + index)));
            states.push([toComparable(before, kind, settled), undo]);
          }
          for (const [before, undo] of states.reverse()) {
            requireApplied(await host.apply(undo));
            expect(toComparable(await host.read(), kind, settled)).toEqual(before);
          }
        },
      ),
      runs,
    );
  });

  test("touches only what it names", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, formats, wish, async (content, own, wanted) => {
        const host = await kind.open(content, own);
        const before = await host.read();
        const plan = toPlan(before, wanted, 3);
        requireApplied(await host.apply(plan));
        // What formulas show may follow from a change; what they are may not.
        const [old, now] = [before, await host.read()].map((each) => {
          return withoutNamed(toComparable(each, kind, { results: false }), plan);
        });
        expect(now).toEqual(old);
      }),
      runs,
    );
  });

  test("gives the same a second time, or is a conflict that writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(workbook, formats, wish, async (content, own, wanted) => {
        const host = await kind.open(content, own);
        const before = await host.read();
        const plan = toPlan(before, wanted, 3);
        requireApplied(await host.apply(plan));
        const once = toComparable(await host.read(), kind, settled);
        const isMoved = plan.changes.some(
          (change) =>
            (change.kind === "setCell" && !isSameContent(change.from, change.to)) ||
            (change.kind === "setName" && change.from !== change.to),
        );
        expect((await host.apply(plan)).kind).toBe(isMoved ? "conflict" : "applied");
        expect(toComparable(await host.read(), kind, settled)).toEqual(once);
      }),
      runs,
    );
  });
});
