import type { Snapshot } from "../../src/core/grid/snapshot";
import { openSimulator, type ExcelClient, type ExcelOptions, type Simulator } from "../../src/simulator/simulator";

/** A simulated Excel with one client connected. Its clock stands at 31 January 2026. */
export async function openWithClient(
  snapshot: Snapshot,
  options: ExcelOptions = {},
): Promise<ExcelClient & { readonly simulator: Simulator }> {
  const simulator = openSimulator(snapshot, { now: () => new Date(2026, 0, 31, 9, 30), ...options });
  return { simulator, ...(await simulator.connect()) };
}

/** The code of the error that something fails with, or "no error". */
export async function codeOf(doing: Promise<unknown>): Promise<string> {
  return (await errorOf(doing))?.code ?? "no error";
}

/** The error that something fails with; null if it does not. */
export async function errorOf(doing: Promise<unknown>): Promise<OfficeExtension.Error | null> {
  try {
    await doing;
    return null;
  } catch (error) {
    return error as OfficeExtension.Error;
  }
}

/** Lets the events that are on their way arrive. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
