import { recognise } from "../../../src/core/recognise/recognise";
import { snapshotOf, type PlainRows } from "../snapshot-builder";

/** Sheets that look like an assessment or a marked ladder, and are none. */
const OTHERS: readonly (readonly [string, PlainRows])[] = [
  [
    "a risk register with a current and a target position",
    [
      ["Area", "Current position", "Target position"],
      ["Fire", "Likely, and severe", "Unlikely"],
      ["Flood", "Developing in the south", "Under control"],
    ],
  ],
  [
    "a risk register with figures",
    [
      ["Area", "Current level", "Target level"],
      ["Fire", 4, 2],
      ["Flood", 3, 1],
    ],
  ],
  [
    "the scale of a risk register",
    [["Likelihood"], ["Score", 1, 2, 3, 4, 5], [null, "Rare", "Unlikely", "Possible", "Likely", "Certain"]],
  ],
  [
    "a staff survey",
    [
      ["Statement", "Where we are today", "Where we want to be"],
      ["I am told what I need to know", "Disagree", "Agree"],
      ["Leaders listen", "Leaders are seldom seen", "Leaders are seen weekly"],
    ],
  ],
  [
    "a project plan",
    [
      ["Objective", "Where we are today", "Where we want to be", "Owner"],
      ["Move the archive", "Developing the brief", "Moved", "AB"],
      ["Train the team", "Not started", "Trained", "CD"],
    ],
  ],
  [
    "a list of ratings with no mark",
    [
      ["Suppliers"],
      ["Rating", "Description", "Status"],
      ["Mature", "Delivers on time", "Approved"],
      ["Leader", "Delivers early", "Approved"],
    ],
  ],
  ["a header with nothing under it", [["Key area", "Current assessment", "And would require"]]],
  [
    "a list of job levels",
    [
      ["Level", "Position", "Pay"],
      ["Leader", "Director", 100],
      ["Mature", "Manager", 50],
    ],
  ],
];

describe("is not taken for an assessment:", () => {
  test.each(OTHERS)("%s", (_, rows) => {
    const [sheet] = recognise(snapshotOf({ rows }), new Set()).sheets;
    expect(sheet).toMatchObject({ holds: [], tables: [], ladders: [], assessments: [] });
    expect(sheet?.leftOut).toHaveLength(1);
  });
});

test("a KPI table is no assessment, although it names a key area", () => {
  const rows: PlainRows = [
    ["Key area", "Savings", "Baseline", "Target 2030", "Target 2031"],
    [1, "Savings made", "£100", "£120", "£140"],
  ];
  const [sheet] = recognise(snapshotOf({ rows }), new Set()).sheets;
  expect(sheet).toMatchObject({ holds: ["kpiTable"], tables: [], assessments: [] });
});

test("a key of the levels below an assessment is no assessment, and a ref is no level", () => {
  const rows: PlainRows = [
    ["#", "KPI", "Where we are today", "Where we want to be"],
    [1, "Reporting", "Minimum\nNothing is reported.", "Leader"],
    [2, "Training", "Developing\nOn request.", "Leader"],
    [],
    ["Key"],
    [null, 1, "Minimum", "Compliant"],
    [null, 2, "Developing", "Better"],
  ];
  const snapshot = snapshotOf({ rows });
  const [sheet] = recognise(snapshot, new Set()).sheets;
  expect(sheet?.tables.flatMap(({ groups }) => groups.flatMap((group) => group.rows))).toEqual([1, 2]);
  expect(sheet?.leftOut.map(({ range, why }) => [range.top, range.bottom, why])).toEqual([
    [4, 6, "A key of the levels: no objective."],
  ]);
});

test("ten thousand rows are told from an assessment row by row", () => {
  const rows: PlainRows = [
    ["KPI", "Where we are today", "Where we want to be"],
    ...Array.from({ length: 10_000 }, (_, index) => [`Line ${index}`, "Mature\nDone.", "Leader\nDone well."]),
  ];
  const [sheet] = recognise(snapshotOf({ rows }), new Set()).sheets;
  expect(sheet?.tables[0]?.groups[0]?.rows).toHaveLength(10_000);
});
