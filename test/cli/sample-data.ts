import { readFileSync } from "node:fs";

/** The data that the sample workbook is made from; a score or comment that is left blank is null. */
export interface SampleData {
  readonly sheet: string;
  readonly periods: readonly string[];
  readonly keyAreas: readonly {
    readonly name: string;
    readonly ladder: readonly string[] | null;
    readonly objectives: readonly {
      readonly ref: string;
      readonly title: string;
      readonly description: string;
      readonly ladder: readonly string[] | null;
      readonly scores: Readonly<Record<string, string | number | null>>;
      readonly comments: Readonly<Record<string, string | null>>;
    }[];
  }[];
  readonly slips: readonly { readonly rule: string; readonly objective: string; readonly period: string }[];
}

/** The sample's data, from the file that the workbook is made from. */
export function readSampleData(): SampleData {
  return JSON.parse(readFileSync("assets/sample/scorecard.json", "utf8")) as SampleData;
}
