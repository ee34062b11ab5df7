import { toFindingsByObjective } from "../../app/objective-findings";
import type { Picture } from "../../app/picture";
import type { Finding, Severity } from "../../core/check/finding";
import type { RuleMeta } from "../../core/check/rule";
import { toAddress } from "../../core/grid/a1";
import type { Objective } from "../../core/scorecard/scorecard";
import type { Grouping } from "./findings-view";

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
  readonly items: readonly ListedFinding[];
}

/** The findings of some severities with their objectives, in the order of the workbook. */
export function listFindings(
  { review, checks }: Pick<Picture, "review" | "checks">,
  severities: ReadonlySet<Severity>,
): readonly ListedFinding[] {
  const { objectives } = review.scorecard;
  const owners = new Map<Finding, Objective>();
  for (const [index, findings] of toFindingsByObjective(objectives, checks.findings)) {
    const objective = objectives[index];
    if (objective) for (const finding of findings) owners.set(finding, objective);
  }
  const metas = new Map(checks.rules.map(({ meta }) => [meta.id, meta]));
  return checks.findings.flatMap((finding) => {
    const meta = metas.get(finding.rule);
    if (!meta || !severities.has(finding.severity)) return [];
    const key = `${finding.rule} ${toAddress(finding.at)} ${finding.message}`;
    return [{ key, finding, meta, objective: owners.get(finding) ?? null }];
  });
}

/** Findings under headings; each heading stands where the first of its findings stood. */
export function groupFindings(items: readonly ListedFinding[], grouping: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, { readonly head: Omit<FindingGroup, "items">; readonly items: ListedFinding[] }>();
  for (const item of items) {
    const head = grouping === "check" ? toCheckHead(item) : toObjectiveHead(item);
    const group = groups.get(head.key);
    if (group) group.items.push(item);
    else groups.set(head.key, { head, items: [item] });
  }
  return [...groups.values()].map(({ head, items: own }) => ({ ...head, items: own }));
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

function toCheckHead({ meta: { id, title } }: ListedFinding): Omit<FindingGroup, "items"> {
  return { key: id, title, objective: null };
}

function toObjectiveHead({ objective }: ListedFinding): Omit<FindingGroup, "items"> {
  if (objective === null) return { key: "none", title: "About no single objective", objective };
  return { key: String(objective.index), title: toObjectiveLabel(objective), objective };
}

/** "7 Creating commercial opportunities", or the title alone. */
export function toObjectiveLabel({ ref, title }: Objective): string {
  return ref === null ? title.value : `${ref} ${title.value}`;
}
