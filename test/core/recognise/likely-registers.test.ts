import type { Saving } from "../../../src/core/scorecard/saving";
import { toShort } from "../amount/amount-notation";
import { readScorecard } from "../scorecard-builder";
import { snapshotOfSheets } from "../snapshot-builder";
import { LIKELY_REGISTERS, NO_REGISTERS } from "./likely-register-sheets";

function toShortLine({ title, period, type, status, saving }: Saving): string {
  const said = [period?.label, type?.value, status?.value].map((each) => each ?? "?");
  return [title?.value ?? "?", ...said, toShort(saving.value)].join(" | ");
}

test.each(LIKELY_REGISTERS)("a register with $what", ({ sheet, lines, says }) => {
  const { savings, readAs, unrecognised } = readScorecard(snapshotOfSheets([sheet]));
  expect(savings.map(toShortLine)).toEqual(lines);
  const said = [...readAs, ...unrecognised].map(({ why }) => why).join("\n");
  for (const part of says) expect(said).toContain(part);
});

test.each(NO_REGISTERS)("%s is no register of savings", (_, sheet) => {
  expect(readScorecard(snapshotOfSheets([sheet])).savings).toEqual([]);
});
