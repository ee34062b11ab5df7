import { toFindingsByObjective } from "../../app/objective-findings";
import type { Picture } from "../../app/picture";
import { SEVERITIES, type Finding } from "../../core/check/finding";
import type { RuleMeta } from "../../core/check/rule";
import { toAddress } from "../../core/grid/a1";
import type { Objective } from "../../core/scorecard/scorecard";
import { ABOUT_NO_SINGLE_OBJECTIVE } from "./finding-words";
import type { ChosenChecks, FindingsView, Grouping } from "./findings-view";

/** A finding in the list. */
export interface ListedFinding {
  /** Tells it from all others, also after the workbook was read again. */
  readonly key: string;
  readonly finding: Finding;
  /** What the check that found it says of itself. */
  readonly meta: RuleMeta;
  /** Null where the finding is about no single objective. */
  readonly objective: Objective | null;
}

/** Findings under one heading. */
export interface FindingGroup {
  readonly key: string;
  readonly title: string;
  /** The objective that all of them are about; null where they are put together by something else. */
  readonly objective: Objective | null;
  /** The check that found all of them; null where they are put together by something else. */
  readonly check: RuleMeta | null;
  /** All that stand under the heading. */
  readonly all: readonly ListedFinding[];
  /** Those of them that are drawn. */
  readonly items: readonly ListedFinding[];
}

type Head = Omit<FindingGroup, "all" | "items">;

/** The findings that are wanted, with their objectives, in the order of the workbook. */
export function listFindings(
  { review, checks }: Pick<Picture, "review" | "checks">,
  { severities, accepted, checks: chosen }: Pick<FindingsView, "severities" | "accepted" | "checks">,
): readonly ListedFinding[] {
  const { objectives } = review.scorecard;
  const owners = new Map<Finding, Objective>();
  for (const [index, findings] of toFindingsByObjective(objectives, checks.findings)) {
    const objective = objectives[index];
    if (objective) for (const finding of findings) owners.set(finding, objective);
  }
  const metas = new Map(checks.rules.map(({ meta }) => [meta.id, meta]));
  return ofChecks(checks.findings, chosen).flatMap((finding) => {
    const meta = metas.get(finding.rule);
    const isWanted = finding.accepted ? accepted : severities.has(finding.severity);
    if (!meta || !isWanted) return [];
    const key = `${finding.rule} ${toAddress(finding.at)} ${finding.message}`;
    return [{ key, finding, meta, objective: owners.get(finding) ?? null }];
  });
}

/** The findings of some checks; all where none are chosen. */
export function ofChecks(findings: readonly Finding[], chosen: ChosenChecks | null): readonly Finding[] {
  if (chosen === null) return findings;
  return findings.filter(({ rule }) => chosen.ids.includes(rule) === (chosen.kind === "only"));
}

/** Findings under headings: objectives in the order of the sheet, checks the gravest first, then by how much they found. */
export function groupFindings(items: readonly ListedFinding[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, { readonly head: Head; readonly all: ListedFinding[] }>();
  for (const item of items) {
    const head = grouping === "check" ? toCheckHead(item) : toObjectiveHead(item);
    const group = groups.get(head.key);
    if (group) group.all.push(item);
    else groups.set(head.key, { head, all: [item] });
  }
  const inOrder = grouping === "check" ? byGravity : byPlace;
  return [...groups.values()].map(({ head, all }) => ({ ...head, all, items: all })).sort(inOrder);
}

function byGravity(a: FindingGroup, b: FindingGroup): number {
  return toGravity(a) - toGravity(b) || b.all.length - a.all.length;
}

/** Of its gravest finding; the less, the graver. */
function toGravity({ all }: FindingGroup): number {
  return all.reduce((least, { finding }) => Math.min(least, SEVERITIES.indexOf(finding.severity)), SEVERITIES.length);
}

/** What is about no single objective comes last. */
function byPlace(a: FindingGroup, b: FindingGroup): number {
  return (a.objective?.index ?? Infinity) - (b.objective?.index ?? Infinity);
}

/** As many groups as hold a number of findings, the last one cut short. */
export function takeFindings(groups: readonly FindingGroup[], most: number): readonly FindingGroup[] {
  const taken: FindingGroup[] = [];
  let room = most;
  for (const group of groups) {
    if (room <= 0) break;
    taken.push({ ...group, items: group.items.slice(0, room) });
    room -= group.items.length;
  }
  return taken;
}

function toCheckHead({ meta }: ListedFinding): Head {
  return { key: meta.id, title: meta.title, objective: null, check: meta };
}

function toObjectiveHead({ objective }: ListedFinding): Head {
  if (objective === null) return { key: "none", title: ABOUT_NO_SINGLE_OBJECTIVE, objective, check: null };
  return { key: String(objective.index), title: toObjectiveLabel(objective), objective, check: null };
}

/** "7 Creating commercial opportunities", or the title alone. */
export function toObjectiveLabel({ ref, title }: Objective): string {
  return ref === null ? title.value : `${ref} ${title.value}`;
}
