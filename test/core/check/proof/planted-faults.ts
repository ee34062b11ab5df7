import { parseAddress } from "../../../../src/core/grid/a1";
import type { PlainCell, PlainSheet } from "../../snapshot-builder";

/** A fault of the catalogue, planted in the faultless workbook. */
export interface PlantedFault {
  readonly rule: string;
  /** The cell that the finding points at. */
  readonly cell: string;
  /** What somebody got wrong. */
  readonly why: string;
  /** The cells that are changed, and what they hold then. */
  readonly changes: Readonly<Record<string, PlainCell>>;
}

/**
 * Every fault once, each on cells of its own, so that all can be planted together. On the sheet "Objectives" the scores and
 * comments of 2025 stand in G and H, those of 2024 in I and J, those of 2023 in K and L, refs in B, titles in C, targets in F. On
 * the sheet "KPIs" baselines stand in C, targets and actuals of 2024/25 in D and E, those of 2025/26 in F and G.
 */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  {
    rule: "missing-score",
    cell: "Objectives!G11",
    why: "The score was never typed in.",
    changes: { "Objectives!G11": null },
  },
  {
    rule: "unreadable-score",
    cell: "Objectives!K8",
    why: "A letter is missing.",
    changes: { "Objectives!K8": "2 - Developng" },
  },
  {
    rule: "score-off-scale",
    cell: "Objectives!K10",
    why: "The key beside the right one was pressed.",
    changes: { "Objectives!K10": 6 },
  },
  {
    rule: "score-between-levels",
    cell: "Objectives!I19",
    why: "The panel did not choose.",
    changes: { "Objectives!I19": "2/3", "Objectives!J19": "Owners were named for 23 contracts of 30." },
  },
  {
    rule: "unsupported-score",
    cell: "Objectives!K12",
    why: "The comment claims a level more than the cell.",
    changes: { "Objectives!L12": "Scored '3' in the first year of the panel." },
  },
  {
    rule: "missing-commentary",
    cell: "Objectives!H22",
    why: "The comment was deleted.",
    changes: { "Objectives!H22": null },
  },
  {
    rule: "unexplained-fall",
    cell: "Objectives!G29",
    why: "The score fell from 3 to 2, and the comment is blank. That is one fault and one finding.",
    changes: { "Objectives!G29": 2, "Objectives!H29": null },
  },
  {
    rule: "steep-rise",
    cell: "Objectives!G34",
    why: "The year before was scored 1, two levels lower.",
    changes: { "Objectives!I34": 1, "Objectives!J34": "Scored '1' while the system was down." },
  },
  {
    rule: "gap-without-action",
    cell: "Objectives!H12",
    why: "What was to be done about the gap was left out.",
    changes: { "Objectives!H12": "Scored '2' (developing), because one committee alone asks for papers." },
  },
  {
    rule: "dropped-action",
    cell: "Objectives!H9",
    why: "The course that was to be carried forward is not mentioned.",
    changes: { "Objectives!H9": "Scored '3' (mature), since members put sharp questions to bidders." },
  },
  {
    rule: "conflicting-sheets",
    cell: "Objectives!E16",
    why: "The paper for cabinet gives a lower level than the ladder's mark.",
    changes: { "Cabinet!B5": "Developing\nEach critical contract has a fallback." },
  },
  {
    rule: "number-stored-as-text",
    cell: "Objectives!G20",
    why: "The score was pasted as text.",
    changes: { "Objectives!G20": "3" },
  },
  {
    rule: "level-name-mismatch",
    cell: "Objectives!L20",
    why: "The comment calls 3 the name of 4.",
    changes: { "Objectives!L20": "Scored '3' (leader). Testing began in spring." },
  },
  {
    rule: "descriptor-mismatch",
    cell: "Objectives!G19",
    why: "The comment quotes what level 4 means.",
    changes: {
      "Objectives!H19":
        "A score of '3' is defined as - Fallbacks are rehearsed with suppliers twice a year. Commentary: all 23 owners confirmed theirs in May.",
    },
  },
  {
    rule: "missing-descriptor",
    cell: "Objectives!D37",
    why: "The text of level 2 was deleted.",
    changes: { "Objectives!D37": null },
  },
  {
    rule: "duplicate-descriptor",
    cell: "Objectives!G32",
    why: "The text of level 4 was pasted over that of level 5.",
    changes: { "Objectives!G32": "Spending data feeds a live dashboard for all managers" },
  },
  {
    rule: "no-ladder",
    cell: "Objectives!C29",
    why: "The ladder of one objective was cleared.",
    changes: Object.fromEntries(
      ["B26", "C26", "D26", "E26", "F26", "G26", "B27", "C27", "D27", "E27", "F27", "G27"].map((a1) => [
        `Objectives!${a1}`,
        null,
      ]),
    ),
  },
  {
    rule: "uncited-level",
    cell: "Objectives!H8",
    why: "The comment names no level.",
    changes: { "Objectives!H8": "Four issues went out and two drew questions in full council." },
  },
  {
    rule: "stale-commentary",
    cell: "Objectives!H20",
    why: "The comment of the year before was copied.",
    changes: { "Objectives!H20": "Scored '3' on the strength of the audit plan." },
  },
  {
    rule: "dangling-reference",
    cell: "Objectives!H10",
    why: "The list ends at 12.",
    changes: {
      "Objectives!H10": "Scored '4' (leader). The lead met the board every month, as #71 asks. No further action.",
    },
  },
  {
    rule: "circular-deferral",
    cell: "Objectives!H21",
    why: "Two comments send the reader to each other.",
    changes: {
      "Objectives!H21": "Scored '3' (mature). See objective 11. No further action at present.",
      "Objectives!H34": "Scored '3' (mature). See objective 8.",
    },
  },
  {
    rule: "duplicate-objective",
    cell: "Objectives!C22",
    why: "A title was copied over another one.",
    changes: { "Objectives!C22": "Modern slavery" },
  },
  {
    rule: "numbering-gap",
    cell: "Objectives!C39",
    why: "A number was left out.",
    changes: {
      "Objectives!B37": "Objective 13 - Learning from reviews - scoring criteria",
      "Objectives!B39": "VC13",
    },
  },
  {
    rule: "reworded-objective",
    cell: "Objectives!C11",
    why: "The first round's sheet calls it something else.",
    changes: { "Archive!B6": "Forward plan of tenders" },
  },
  {
    rule: "missing-target",
    cell: "Objectives!F39",
    why: "The target was never typed in.",
    changes: { "Objectives!F39": null },
  },
  {
    rule: "target-off-scale",
    cell: "Objectives!F8",
    why: "The key beside the right one was pressed.",
    changes: { "Objectives!F8": 7 },
  },
  {
    rule: "passed-target",
    cell: "Objectives!G20",
    why: "The target was not raised when it was reached.",
    changes: { "Objectives!F20": 2 },
  },
  {
    rule: "falling-target",
    cell: "Objectives!D5",
    why: "The ambition is marked below the current level.",
    changes: { "Objectives!D5": "2 - Developing (Ambition)", "Objectives!F5": "4 - Leader" },
  },
  {
    rule: "target-not-set",
    cell: "KPIs!F10",
    why: "The target was left for another meeting.",
    changes: { "KPIs!F10": "To be agreed" },
  },
  {
    rule: "unreadable-amount",
    cell: "KPIs!C11",
    why: "The sign of a footnote was put behind the figure.",
    changes: { "KPIs!C11": "4*" },
  },
  {
    rule: "provisional-figure",
    cell: "KPIs!C7",
    why: "The figure was not settled yet.",
    changes: { "KPIs!C7": "[52%]" },
  },
  {
    rule: "missed-target",
    cell: "KPIs!G8",
    why: "Too few invoices were paid in time.",
    changes: { "KPIs!G8": "93.1%" },
  },
  {
    rule: "wrong-direction",
    cell: "KPIs!G6",
    why: "There were more waivers than the year before.",
    changes: { "KPIs!G6": 39 },
  },
  {
    rule: "register-mismatch",
    cell: "KPIs!E5",
    why: "The figure was mistyped in the report.",
    changes: { "KPIs!E5": "£169.30" },
  },
  {
    rule: "saving-arithmetic",
    cell: "Savings!G5",
    why: "Two digits of the contract value changed places.",
    changes: { "Savings!F5": 8705.4 },
  },
  {
    rule: "double-counted-saving",
    cell: "Savings!G11",
    why: "The line was copied from the one above, and its amounts were typed over.",
    changes: { "Savings!A11": "C09" },
  },
  {
    rule: "forecast-counted-as-delivered",
    cell: "KPIs!G5",
    why: "The total of the register was reported, with the forecasts in it.",
    changes: { "KPIs!G5": "£767.31" },
  },
  {
    rule: "cost-avoidance-in-cashable",
    cell: "KPIs!G4",
    why: "All delivered savings were reported as cashable.",
    changes: { "KPIs!G4": "£248.42" },
  },
  {
    rule: "unit-mismatch",
    cell: "KPIs!E9",
    why: "A percentage was typed where a sum belongs.",
    changes: { "KPIs!E9": "4.1%" },
  },
];

/** The workbook with faults planted. Throws where a change is none, or its sheet is not there, which fails the test. */
export function plantFaults(sheets: readonly PlainSheet[], faults: readonly PlantedFault[]): readonly PlainSheet[] {
  return faults
    .flatMap(({ changes }) => Object.entries(changes))
    .reduce((changed, [address, value]) => withCell(changed, address, value), sheets);
}

function withCell(sheets: readonly PlainSheet[], address: string, value: PlainCell): readonly PlainSheet[] {
  const at = parseAddress(address);
  const sheet = sheets.find(({ name }) => name === at?.sheet);
  if (!at || !sheet || (sheet.rows[at.row]?.[at.column] ?? null) === value) {
    throw new Error(`Nothing is planted at ${address}.`);
  }
  const rows = sheet.rows.map((row, index) =>
    index === at.row ? row.map((cell, column) => (column === at.column ? value : cell)) : row,
  );
  return sheets.map((each) => (each === sheet ? { ...sheet, rows } : each));
}
