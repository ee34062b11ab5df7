import type { Kpi } from "./kpi";

/** How a sentence names a KPI: "KPI 7", or its name in quotes where it has no ref. */
export function toKpiName({ ref, name }: Pick<Kpi, "ref" | "name">): string {
  return ref === null ? `“${name.value}”` : `KPI ${ref}`;
}
