import type { Direction } from "../amount/amount";
import { isSameSheetName } from "../grid/cell-ref";
import { parseConstant, toTextConstant } from "../grid/constant";
import { joinFields, splitFields } from "../grid/constant-fields";
import type { Snapshot } from "../grid/snapshot";
import type { Kpi } from "./kpi";

/** What the workbook names that keep what people said of KPIs begin with; a number follows. */
export const KPI_CHOICE_NAME_PREFIX = "_maturity.kpi.";

/** What a person said of a KPI, or of the register that backs it. */
export type KpiChoice = DirectionChoice | BackingChoice;

/** Which way is good for a KPI. */
export interface DirectionChoice {
  readonly kind: "direction";
  readonly kpi: KpiKey;
  readonly direction: Direction;
}

/** Which KPI the register on a sheet backs, and which of its savings; null where it backs none. */
export interface BackingChoice {
  readonly kind: "backing";
  readonly sheet: string;
  readonly backs: { readonly kpi: KpiKey; readonly types: BackedTypes } | null;
}

/** Which of a register's savings a KPI counts. */
export type BackedTypes = "all" | "cashable" | "costAvoidance";

/** What tells a KPI from the others of its workbook: its ref and its name, of a long one the beginning. */
export interface KpiKey {
  readonly ref: string | null;
  readonly name: string;
}

/** A workbook name that keeps a choice. */
export interface KeptKpiChoice {
  readonly name: string;
  /** Null where the name holds something else, so that nobody knows what was meant. */
  readonly choice: KpiChoice | null;
}

/** In characters: a workbook's name holds a text of at most 255. */
const LONGEST_NAME = 60;
const LONGEST_REF = 20;
const BACKED_TYPES: readonly BackedTypes[] = ["all", "cashable", "costAvoidance"];

/** The choices that a workbook carries, in the order of their numbers. Never throws. */
export function readKpiChoices({ names }: Snapshot): readonly KeptKpiChoice[] {
  return names
    .filter(({ name, scope }) => scope === null && name.toLowerCase().startsWith(KPI_CHOICE_NAME_PREFIX))
    .map(({ name, refersTo }) => ({ name, choice: parseKpiChoice(refersTo) }))
    .sort((a, b) => toChoiceNumber(a.name) - toChoiceNumber(b.name));
}

/** The number behind the prefix; NaN where there is none. */
export function toChoiceNumber(name: string): number {
  return Number(name.slice(KPI_CHOICE_NAME_PREFIX.length));
}

/** What a name refers to in order to keep a choice: a text constant of at most 255 characters, its fields between bars. */
export function toKeptKpiChoice(choice: KpiChoice): string {
  return toTextConstant(joinFields(toFields(choice)));
}

/** The choice that a name keeps; null where it keeps none. Never throws. */
export function parseKpiChoice(refersTo: string): KpiChoice | null {
  const text = parseConstant(refersTo);
  if (typeof text !== "string") return null;
  const [kind = "", ...fields] = splitFields(text);
  return kind === "direction" ? parseDirectionChoice(fields) : kind === "backing" ? parseBackingChoice(fields) : null;
}

/** What tells a KPI. */
export function toKpiKey({ ref, name }: Kpi): KpiKey {
  return { ref: ref === null ? null : shorten(ref, LONGEST_REF), name: shorten(name.value, LONGEST_NAME) };
}

/** Whether two keys are of one KPI. Capitals and line breaks make no difference. */
export function isSameKpi(a: KpiKey, b: KpiKey): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && (a.ref ?? "").toLowerCase() === (b.ref ?? "").toLowerCase();
}

/** Whether two choices are of the same thing, so that one takes the place of the other. */
export function isSameKpiMatter(a: KpiChoice, b: KpiChoice): boolean {
  if (a.kind === "direction") return b.kind === "direction" && isSameKpi(a.kpi, b.kpi);
  return b.kind === "backing" && isSameSheetName(a.sheet, b.sheet);
}

/** The KPIs with the directions that people chose in place of what their cells tell; of two for one KPI the last one counts. */
export function withChosenDirections(kpis: readonly Kpi[], kept: readonly KeptKpiChoice[]): readonly Kpi[] {
  const chosen = kept.flatMap(({ choice }) => (choice?.kind === "direction" ? [choice] : [])).reverse();
  if (chosen.length === 0) return kpis;
  return kpis.map((kpi) => {
    const key = toKpiKey(kpi);
    const own = chosen.find((choice) => isSameKpi(choice.kpi, key));
    return own ? { ...kpi, direction: { direction: own.direction, from: "chosen", at: kpi.name.at } } : kpi;
  });
}

function toFields(choice: KpiChoice): readonly string[] {
  if (choice.kind === "direction") {
    return [choice.kind, choice.kpi.ref ?? "", choice.kpi.name, choice.direction];
  }
  const { kind, sheet, backs } = choice;
  return backs ? [kind, sheet, backs.types, backs.kpi.ref ?? "", backs.kpi.name] : [kind, sheet, "none"];
}

function parseDirectionChoice([ref = "", name = "", direction = ""]: readonly string[]): DirectionChoice | null {
  if (name === "" || (direction !== "increase" && direction !== "decrease")) return null;
  return { kind: "direction", kpi: { ref: ref || null, name }, direction };
}

function parseBackingChoice([sheet = "", word = "", ref = "", name = ""]: readonly string[]): BackingChoice | null {
  if (sheet === "") return null;
  if (word === "none") return { kind: "backing", sheet, backs: null };
  const types = BACKED_TYPES.find((each) => each === word);
  return types && name !== "" ? { kind: "backing", sheet, backs: { kpi: { ref: ref || null, name }, types } } : null;
}

function shorten(text: string, longest: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return Array.from(line).slice(0, longest).join("").trim();
}
