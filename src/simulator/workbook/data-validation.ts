import type { Json } from "../json";
import type { Area } from "./area";

/** A data validation of some cells. The parts are kept as Office.js writes them; the simulator checks no entry by them. */
export class DataValidation {
  rule: Json = {};
  prompt: Json = null;
  errorAlert: Json = null;
  ignoreBlanks = true;

  constructor(public areas: readonly Area[]) {}
}
