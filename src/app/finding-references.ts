import type { Finding } from "../core/check/finding";
import { toCellKey, type CellRef } from "../core/grid/cell-ref";
import { toPlainText } from "../core/grid/display";
import { toDigest } from "../core/log/digest";
import { toReferenceText, type FindingReference } from "../core/log/finding-reference";
import { toObjectiveName, type Objective, type Scorecard } from "../core/scorecard/scorecard";
import { toObjectiveFinder } from "./objective-findings";
import type { Review } from "./review";

/** A finding, and how it is told again. */
export interface ReferredFinding {
  readonly finding: Finding;
  readonly reference: FindingReference;
  /** What it is about, for a person: "Objective 18: Social value". */
  readonly about: string;
}

/** In characters: of a longer title the log shows, and the reference has, the beginning. */
const LONGEST_TITLE = 80;

/**
 * How each finding of a workbook is told again, whichever rows were inserted meanwhile. Only all findings together tell: of
 * several that nothing else tells apart, each says which of how many it is, so that none is taken for another when one of
 * them goes.
 */
export function toReferredFindings(
  { snapshot, scorecard }: Pick<Review, "snapshot" | "scorecard">,
  findings: readonly Finding[],
): readonly ReferredFinding[] {
  const subjectOf = toSubjectFinder(scorecard);
  const textOf = (at: CellRef): string => toPlainText(snapshot.cell(at).value);
  const referred = findings.map((finding): ReferredFinding => {
    const { subject, about } = subjectOf(finding);
    const digest = toDigest([finding.at, ...finding.related].map(textOf));
    return { finding, about, reference: { rule: finding.rule, period: finding.period?.key ?? null, digest, subject } };
  });
  return withNumbers(referred);
}

interface Subject {
  readonly subject: string;
  readonly about: string;
}

function toSubjectFinder(scorecard: Scorecard): (finding: Finding) => Subject {
  const { objectives, kpis, savings } = scorecard;
  const indexOf = toObjectiveFinder(objectives);
  const ofObjectives = toObjectiveSubjects(objectives);
  const ofLines = toLineSubjects({ kpis, savings });
  return (finding) => {
    const line = ofLines.get(toCellKey(finding.at));
    const objective = ofObjectives[indexOf(finding) ?? -1];
    if (objective) return objective;
    if (line !== undefined) return toSubject(line);
    if (finding.keyArea !== null) return { subject: `key area ${toTitle(finding.keyArea)}`, about: finding.keyArea };
    return { subject: "workbook", about: "The workbook" };
  };
}

/** By the objective's index: by its ref, or where that is not its alone, with its title too. */
function toObjectiveSubjects(objectives: readonly Objective[]): readonly Subject[] {
  const timesOf = new Map<string, number>();
  for (const { ref } of objectives) if (ref !== null) timesOf.set(ref, (timesOf.get(ref) ?? 0) + 1);
  return objectives.map((objective) => {
    const { ref } = objective;
    const title = toTitle(objective.title.value);
    const about = ref === null ? title : `${toObjectiveName(objective)}: ${title}`;
    if (ref === null) return { subject: `objective ${title}`, about };
    return { subject: timesOf.get(ref) === 1 ? `objective ${ref}` : `objective ${ref} ${title}`, about };
  });
}

/** What the lines of KPI tables and savings registers are called, by each of their cells. */
function toLineSubjects({ kpis, savings }: Pick<Scorecard, "kpis" | "savings">): ReadonlyMap<string, string> {
  const subjects = new Map<string, string>();
  for (const { ref, name, baseline, targets, actuals, owner } of kpis) {
    const subject = `KPI ${ref === null ? "" : `${ref} `}${toTitle(name.value)}`;
    for (const cell of [name, baseline, owner, ...targets.values(), ...actuals.values()]) {
      if (cell) subjects.set(toCellKey(cell.at), subject);
    }
  }
  for (const { ref, title, budget, value, saving, type, status, directorate } of savings) {
    const subject = `saving ${toTitle([ref?.value, title?.value].filter(Boolean).join(" "))}`;
    for (const cell of [ref, title, budget, value, saving, type, status, directorate]) {
      if (cell) subjects.set(toCellKey(cell.at), subject);
    }
  }
  return subjects;
}

function toSubject(line: string): Subject {
  return { subject: line, about: line.charAt(0).toUpperCase() + line.slice(1) };
}

function withNumbers(referred: readonly ReferredFinding[]): readonly ReferredFinding[] {
  const totals = new Map<string, number>();
  const count = (numbers: Map<string, number>, key: string): number => {
    const number = (numbers.get(key) ?? 0) + 1;
    numbers.set(key, number);
    return number;
  };
  for (const { reference } of referred) count(totals, toReferenceText(reference));
  const numbers = new Map<string, number>();
  return referred.map((each) => {
    const key = toReferenceText(each.reference);
    const total = totals.get(key) ?? 1;
    if (total === 1) return each;
    const subject = `${each.reference.subject} (${count(numbers, key)} of ${total})`;
    return { ...each, reference: { ...each.reference, subject } };
  });
}

function toTitle(text: string): string {
  const title = text.replace(/\s+/g, " ").trim();
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE).trimEnd()}…` : title;
}
