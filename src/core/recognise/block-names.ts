import type { BlockKind } from "./reading";

/** What a sheet that holds a kind of block is taken for. */
export const BLOCK_NAMES: Readonly<Record<BlockKind, string>> = {
  objectiveTable: "a list of objectives with scores",
  ladder: "maturity ladders",
  assessment: "assessments of key areas",
  kpiTable: "KPIs with baselines, targets and actuals",
  savingsRegister: "a register of savings",
};
