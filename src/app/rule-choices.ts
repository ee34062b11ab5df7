import { OWNED_NAME_PREFIX } from "../core/change/owned-tabs";
import type { ChangePlan } from "../core/change/change-plan";
import { SEVERITIES } from "../core/check/finding";
import type { RuleChoice } from "../core/check/run";
import type { CellValue } from "../core/grid/cell";
import { parseConstant, toTextConstant } from "../core/grid/constant";
import type { Snapshot } from "../core/grid/snapshot";
import type { Review } from "./review";

/** What the workbook names that keep what was decided of a check begin with; the check's id follows. */
const CHOICE_NAME_PREFIX = `${OWNED_NAME_PREFIX}rule.`;
/** All that may be decided of a check. */
export const RULE_CHOICES: readonly RuleChoice[] = ["off", ...SEVERITIES];

/** What a workbook keeps of one check. */
export interface KeptChoice {
  readonly name: string;
  /** The check's id, as far as the name tells. */
  readonly id: string;
  /** Null where the name holds something else, so that nobody knows what was meant. */
  readonly choice: RuleChoice | null;
}

/** Which checks a workbook has off, or graver or lighter than usual. Never throws. */
export function readRuleChoices({ names }: Snapshot): readonly KeptChoice[] {
  return names
    .filter(({ name, scope }) => scope === null && name.toLowerCase().startsWith(CHOICE_NAME_PREFIX))
    .map(({ name, refersTo }) => ({ name, id: toId(name), choice: findChoice(parseConstant(refersTo)) }));
}

/** The change that keeps in the workbook what was decided of a check; null for the check as it is usually. */
export function planRuleChoice({ snapshot }: Review, id: string, choice: RuleChoice | null): ChangePlan {
  const name = toName(id);
  const from = snapshot.findName(name)?.refersTo ?? null;
  const to = choice === null ? null : toTextConstant(choice);
  return { label: toLabel(id, choice), changes: from === to ? [] : [{ kind: "setName", name, from, to }] };
}

function toLabel(id: string, choice: RuleChoice | null): string {
  if (choice === null) return `Have ${id} as usual`;
  return choice === "off" ? `Turn ${id} off` : `Have ${id} as ${choice}`;
}

/** Excel calls a file with a hyphen in a name damaged. */
function toName(id: string): string {
  return CHOICE_NAME_PREFIX + id.replaceAll("-", "_");
}

function toId(name: string): string {
  return name.slice(CHOICE_NAME_PREFIX.length).toLowerCase().replaceAll("_", "-");
}

function findChoice(value: CellValue): RuleChoice | null {
  return RULE_CHOICES.find((choice) => choice === value) ?? null;
}
