import type { SignedChange, SignOff } from "./sign-off";

/** How a sign-off stands, in plain sentences: who signed what and when, and of a broken one which figures changed. */
export function toSignOffLines({ entry, changes, added }: SignOff): readonly string[] {
  const { period, by, when, figures } = entry;
  const count = `${figures.length} figure${figures.length === 1 ? "" : "s"}`;
  return [
    changes.length === 0
      ? `${period}: signed off by ${by} on ${when}, ${count}.`
      : `${period}: the sign-off by ${by} on ${when} is broken, ${changes.length} of ${count} changed since:`,
    ...changes.map((change) => `  ${toChangeWords(change)}`),
    ...added.map(({ what, value }) => `  Not covered, it came later: ${what}, ${value}.`),
  ];
}

/** A signed figure that changed: "KPI 2 Savings, actual: £10.00 when it was signed, £12.00 now." */
export function toChangeWords({ signed, now }: SignedChange): string {
  const current = now === null ? "no longer there" : `${now.value} now`;
  return `${signed.what}: ${signed.value} when it was signed, ${current}.`;
}
