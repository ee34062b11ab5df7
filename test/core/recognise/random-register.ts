import { fc } from "../../property";

/** A saving as an officer means it, its sum in pence. */
export interface ListedSaving {
  readonly year: string;
  readonly type: "Cashable" | "Cost avoidance";
  readonly status: "Delivered" | "Forecast" | "On hold";
  readonly directorate: string;
  readonly pence: bigint;
  /** How this officer writes the sum. */
  readonly writes: "number" | "formula" | "text" | "brackets";
}

/** How an officer keeps a register. */
export interface RegisterLook {
  /** What the savings' years, types or directorates stand in: columns of their own, headings, side by side, sheets. */
  readonly layout:
    | "columns"
    | "yearsSideBySide"
    | "typesSideBySide"
    | "groups"
    | "sheetPerYear"
    | "repeatedHeader"
    | "yearsAlone"
    | "typesAlone";
  /** What the sums are written in, and where that is said. */
  readonly unit: "pounds" | "thousands" | "noted" | "row";
  readonly hasRefs: boolean;
  readonly hasTitle: boolean;
  readonly hasBlankRows: boolean;
  readonly hasSubtotals: boolean;
  readonly hasTotal: boolean;
  readonly hasColumnNumbers: boolean;
  readonly hasNote: boolean;
  /** The columns of a line, turned round. */
  readonly isReversed: boolean;
}

export const YEARS = ["2022/23", "2023/24", "2024/25"] as const;
const DIRECTORATES = ["Adults", "Children", "Place"] as const;

const anySaving: fc.Arbitrary<ListedSaving> = fc.record({
  year: fc.constantFrom(...YEARS),
  type: fc.constantFrom("Cashable", "Cost avoidance"),
  status: fc.constantFrom("Delivered", "Forecast", "On hold"),
  directorate: fc.constantFrom(...DIRECTORATES),
  pence: fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }),
  writes: fc.constantFrom("number", "formula", "text", "brackets"),
});

export const anyRegister = fc.array(anySaving, { minLength: 1, maxLength: 14 });

export const anyRegisterLook: fc.Arbitrary<RegisterLook> = fc.record({
  layout: fc.constantFrom(
    ...(["columns", "yearsSideBySide", "typesSideBySide", "groups", "sheetPerYear", "repeatedHeader"] as const),
    ...(["yearsAlone", "typesAlone"] as const),
  ),
  unit: fc.constantFrom("pounds", "thousands", "noted", "row"),
  hasRefs: fc.boolean(),
  hasTitle: fc.boolean(),
  hasBlankRows: fc.boolean(),
  hasSubtotals: fc.boolean(),
  hasTotal: fc.boolean(),
  hasColumnNumbers: fc.boolean(),
  hasNote: fc.boolean(),
  isReversed: fc.boolean(),
});
