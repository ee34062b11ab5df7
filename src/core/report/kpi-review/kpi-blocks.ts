import type { PlannedFormat } from "../../change/sheet-plan";
import { toA1 } from "../../grid/a1";
import { planNote } from "../gaps/note";
import { assignNotesTo, type KeptNote } from "../kept-notes";
import type { PlannedContent } from "../plan-row";
import type { PlacedTextTable } from "../text-table";
import { KPI_COLUMNS } from "./columns";
import { planKpiRow, toKpiName } from "./kpi-row";
import type { KpiRow, PeriodRows } from "./kpi-rows";
import type { PlacedKpiRow } from "./reported-row";
import { planSection, SPACE, toContinued, toHeader, toPages, type RowContents, type Section } from "./section";

const HEADERS: RowContents = KPI_COLUMNS.keys.map((key, column) =>
  toHeader(column, KPI_COLUMNS.each[key].header, ["actual", "before", "against", "variance"].includes(key)),
);
/** Looks of outcomes, told by a sign and a word as well. */
const OUTCOME_LOOKS = [
  { sign: "✓", fill: "DCFCE7", color: "14532D" },
  { sign: "▼", fill: "FEE2E2", color: "7F1D1D" },
] as const;

/** The tables of KPIs, and where each row of them stands. */
export interface KpiBlocks {
  readonly sections: readonly Section[];
  readonly placed: readonly PlacedKpiRow[];
  /** The first row that is free below them. */
  readonly next: number;
}

/**
 * A table for each period, the newest first; one that is longer than a page goes on under its headers on the next. Notes whose KPI
 * or period is not listed any more stand in a table of their own at the end.
 */
export function planKpiBlocks(
  top: number,
  periods: readonly PeriodRows[],
  kept: readonly KeptNote[],
  texts: PlacedTextTable,
): KpiBlocks {
  const all = periods.flatMap(({ rows }) => rows);
  const { noteOf, others } = assignNotesTo(kept, all.map(toNaming), () => true);
  const sections: Section[] = [];
  const placed: PlacedKpiRow[] = [];
  let next = top;
  const add = (heading: string, rows: readonly RowContents[]): void => {
    const section = planSection(next, heading, HEADERS, rows);
    sections.push(section);
    next = section.last + 1 + SPACE;
  };
  for (const { period, rows } of periods) {
    const planned = rows.map((kpiRow) => ({
      kpiRow,
      plan: (row: number) => planKpiRow(kpiRow, row, texts, planNote(noteOf.get(all.indexOf(kpiRow)) ?? null)),
    }));
    const pages = toPages(
      planned.map(({ plan }) => toContents(plan(0))),
      sections.length === 0,
    );
    pages.forEach((page, index) => {
      const first = next + 2;
      const own = planned.slice(page.first, page.end);
      own.forEach(({ kpiRow }, place) => placed.push({ kpiRow, row: first + place }));
      add(
        toContinued(`KPIs, ${period.label}`, index),
        own.map(({ plan }, place) => toContents(plan(first + place))),
      );
    });
  }
  if (others.length > 0) add("Notes on KPIs that are no longer listed", others.map(planOther));
  return { sections, placed, next };
}

/** The looks that outcomes in some rows take on. */
export function toOutcomeLooks(
  column: number,
  rows: { readonly top: number; readonly bottom: number },
): PlannedFormat[] {
  const cell = toA1(rows.top, column);
  return OUTCOME_LOOKS.map(({ sign, fill, color }) => ({
    range: { ...rows, left: column, right: column },
    formula: `LEFT(${cell},1)="${sign}"`,
    fill,
    color,
  }));
}

function toNaming(row: KpiRow): Omit<KeptNote, "content"> {
  const { kpi, period } = row;
  return { ref: kpi.ref ?? "", keyArea: kpi.area?.value ?? "", objective: toKpiName(row), period: period.label };
}

function toContents(contents: readonly PlannedContent[]): RowContents {
  return contents.map((content, column) => [column, content] as const);
}

function planOther(note: KeptNote): RowContents {
  const label = (value: string): PlannedContent => ({ value, style: "label" });
  return [
    [KPI_COLUMNS.place("ref"), label(note.ref)],
    [KPI_COLUMNS.place("kpi"), label(note.objective)],
    [KPI_COLUMNS.place("area"), label(note.keyArea)],
    [KPI_COLUMNS.place("period"), label(note.period)],
    [KPI_COLUMNS.place("notes"), planNote(note)],
  ];
}
