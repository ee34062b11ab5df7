/** What tells a finding again whenever the workbook is checked. No address is in it: rows may be inserted above. */
export interface FindingReference {
  /** The check's id. */
  readonly rule: string;
  /** The period's key; null where the finding is about none. */
  readonly period: string | null;
  /** The mark of what the cells that it rests on held. */
  readonly digest: string;
  /** What the finding is about: "objective 18". */
  readonly subject: string;
}

const JOINT = " | ";
const NO_PERIOD = "-";
const WRITTEN = /^([a-z0-9-]+) \| ([^|]+) \| ([0-9a-f]{8}) \| ([^]+)$/;

/** A reference as the log writes it: "unsupported-score | 2022-2022 | 1b5c09aa | objective 18". */
export function toReferenceText({ rule, period, digest, subject }: FindingReference): string {
  return [rule, period ?? NO_PERIOD, digest, subject].join(JOINT);
}

/** The reference that a text of the log is; null for any other text. Never throws. */
export function parseReference(text: string): FindingReference | null {
  const [, rule, period, digest, subject] = WRITTEN.exec(text.trim()) ?? [];
  if (rule === undefined || period === undefined || digest === undefined || subject === undefined) return null;
  return { rule, period: period === NO_PERIOD ? null : period, digest, subject };
}

/** The reference less its digest: the same whatever the cells hold. */
export function toMatterText({ rule, period, subject }: FindingReference): string {
  return [rule, period ?? NO_PERIOD, subject].join(JOINT);
}
