import { fc } from "../../property";
import type { Saving } from "../../../src/core/scorecard/saving";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets } from "../snapshot-builder";
import { anyRegister, anyRegisterLook, type ListedSaving } from "./random-register";
import { renderRegister } from "./render-register";

const RUNS = Number(process.env["RUNS"] ?? 300);
const YEAR_KEYS: Readonly<Record<string, string>> = {
  "2022/23": "2022-2023",
  "2023/24": "2023-2024",
  "2024/25": "2024-2025",
};

/** A count of pence as pounds, worked out on whole numbers alone. */
function toPounds(pence: bigint): string {
  const digits = String(pence < 0n ? -pence : pence).padStart(3, "0");
  return `${pence < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function toExpectedLine({ year, type, status, directorate, pence }: ListedSaving): string {
  return [YEAR_KEYS[year], type.toLowerCase(), status.toLowerCase(), directorate, toPounds(pence)].join(" | ");
}

function toReadLine({ period, type, status, directorate, saving: { value } }: Saving): string {
  const sum = value.kind === "money" && value.currency === "GBP" ? value.value : value.kind;
  return [period?.key, type?.value, status?.value.toLowerCase(), directorate?.value, sum].join(" | ");
}

test("a register reads back to the penny in whatever layout it is kept, and no total with it", () => {
  fc.assert(
    fc.property(anyRegister, anyRegisterLook, (savings, look) => {
      const scorecard = readScorecard(snapshotOfSheets(renderRegister(savings, look)));
      expect(scorecard.savings.map(toReadLine).sort()).toEqual(savings.map(toExpectedLine).sort());
    }),
    { numRuns: RUNS },
  );
});
