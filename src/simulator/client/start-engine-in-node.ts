import { readFileSync } from "node:fs";
import { isEngineReady, startEngine } from "../workbook/iron-calc";

/** Starts the formula engine from the installed package, once. */
export function startEngineInNode(): void {
  if (!isEngineReady()) startEngine(readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")));
}
