import type { PlainSheet } from "../snapshot-builder";

/** A register whose headers alone do not tell what is a saving, its lines as they are to be read, and what is said of it. */
export interface LikelyRegister {
  readonly what: string;
  readonly sheet: PlainSheet;
  readonly lines: readonly string[];
  /** Parts of what is said of how it was read, or why something was not. */
  readonly says: readonly string[];
}

const APRIL_2024 = 45_383;
const MARCH_2025 = 45_717;
const toMonth = (value: number): { readonly value: number; readonly numberFormat: string } => {
  return { value, numberFormat: "mmm-yy" };
};

export const LIKELY_REGISTERS: readonly LikelyRegister[] = [
  {
    what: "amounts under each type and their total",
    sheet: {
      rows: [
        ["Procurement log 2024/25"],
        [],
        ["Ref", "Project", "Cashable", "Non-cashable", "Cost avoidance", "Total", "Status"],
        [1, "Lamps", 10_000, 0, 5000, { formula: "SUM(C4:E4)", value: 15_000 }, "Delivered"],
        [2, "Salt", 25_000.5, null, "TBC", { formula: "SUM(C5:E5)", value: 25_000.5 }, "In progress"],
        [3, "Grit", "(250.25)", null, null, -250.25, "Delivered"],
        [null, "Total", { formula: "SUM(C4:C6)", value: 34_750.25 }, 0, 5000, 39_750.25, null],
      ],
    },
    lines: [
      "Lamps | 2024/25 | cashable | delivered | GBP 10000.00",
      "Lamps | 2024/25 | non cashable | delivered | GBP 0.00",
      "Lamps | 2024/25 | cost avoidance | delivered | GBP 5000.00",
      "Salt | 2024/25 | cashable | In progress | GBP 25000.50",
      "Salt | 2024/25 | cost avoidance | In progress | notSet",
      "Grit | 2024/25 | cashable | delivered | GBP -250.25",
    ],
    says: ["“Total” adds up the savings beside it, so it is not read."],
  },
  {
    what: "a total that is more than its parts",
    sheet: {
      rows: [
        ["Project", "Cashable", "Cost avoidance", "Total", "Financial year", "Status"],
        ["Lamps", 10, 5, 15, "2024/25", "Delivered"],
        ["Salt", 10, 5, 16, "2024/25", "Delivered"],
      ],
    },
    lines: [
      "Lamps | 2024/25 | cashable | delivered | GBP 10.00",
      "Lamps | 2024/25 | cost avoidance | delivered | GBP 5.00",
      "Salt | 2024/25 | cashable | delivered | GBP 10.00",
      "Salt | 2024/25 | cost avoidance | delivered | GBP 5.00",
    ],
    says: ["“Total” is not read, since the savings beside it are; in row 3 it is not what they add up to."],
  },
  {
    what: "years across",
    sheet: {
      rows: [
        ["Contract", "Type", "Status", "2023/24", "2024/25", "2025/26", "2026/27"],
        ["Lamps", "Cashable", "Delivered", 10_000, 10_000, null],
        ["Salt", "Cost avoidance", "Delivered", null, "£5k", 5000],
        ["Total", null, null, 10_000, 15_000, 5000],
      ],
    },
    lines: [
      "Lamps | 2023/24 | cashable | delivered | GBP 10000.00",
      "Lamps | 2024/25 | cashable | delivered | GBP 10000.00",
      "Salt | 2024/25 | cost avoidance | delivered | GBP 5000.00",
      "Salt | 2025/26 | cost avoidance | delivered | GBP 5000.00",
    ],
    says: ["“2023/24”, “2024/25”, “2025/26” and “2026/27”: the sums under each year are taken"],
  },
  {
    what: "years across under the word for savings and its unit, beside another group",
    sheet: {
      rows: [
        ["Contract details", null, null, "Savings (£000)", null],
        ["Contract", "Type", "Status", "2023/24", "2024/25"],
        ["Lamps", "Cashable", "Delivered", 10.5, 11],
      ],
      merges: ["A1:C1", "D1:E1"],
    },
    lines: [
      "Lamps | 2023/24 | cashable | delivered | GBP 10500.00",
      "Lamps | 2024/25 | cashable | delivered | GBP 11000.00",
    ],
    says: [],
  },
  {
    what: "years across that add up to the saving beside them",
    sheet: {
      rows: [
        ["Contract", "Saving type", "Total saving", "2023/24", "2024/25", "Status"],
        ["Lamps", "Cashable", 30, 10, 20, "Delivered"],
        ["Salt", "Cashable", 5, null, 5, "Forecast"],
      ],
    },
    lines: [
      "Lamps | 2023/24 | cashable | delivered | GBP 10.00",
      "Lamps | 2024/25 | cashable | delivered | GBP 20.00",
      "Salt | 2024/25 | cashable | forecast | GBP 5.00",
    ],
    says: ["since they add up to the savings beside them", "“Total saving” adds up the savings beside it"],
  },
  {
    what: "an amount, a month as text and a question",
    sheet: {
      rows: [
        ["Month", "Project", "Saving type", "Amount (£)", "Achieved?"],
        ["Mar-24", "Lamps", "Cashable", "1,000.00", "Yes"],
        ["Apr-24", "Lamps", "Cashable", "1,000.00", "Yes"],
        ["April 2025", "Salt", "Non-cashable", "(500.00)", "No"],
      ],
    },
    lines: [
      "Lamps | 2023/24 | cashable | delivered | GBP 1000.00",
      "Lamps | 2024/25 | cashable | delivered | GBP 1000.00",
      "Salt | 2025/26 | Non-cashable | not delivered | GBP -500.00",
    ],
    says: [
      "“Amount (£)” is taken for the saving of each line, as nothing else in the table is one.",
      "“Month” holds days or months: each line counts in the British financial year, from April to March, that it falls into.",
    ],
  },
  {
    what: "months that are dates, in a column of years",
    sheet: {
      rows: [
        ["Project", "Year", "Saving (£)", "Type", "Status"],
        ["Lamps", toMonth(APRIL_2024), 10, "Cashable", "Delivered"],
        ["Lamps", toMonth(MARCH_2025), 10, "Cashable", "Delivered"],
        ["Salt", "2025/26", 5, "Cashable", "Forecast"],
      ],
    },
    lines: [
      "Lamps | 2024/25 | cashable | delivered | GBP 10.00",
      "Lamps | 2024/25 | cashable | delivered | GBP 10.00",
      "Salt | 2025/26 | cashable | forecast | GBP 5.00",
    ],
    says: ["“Year” holds days or months: 2 of 3 lines count in the British financial year"],
  },
  {
    what: "types and statuses under headers of other words",
    sheet: {
      name: "2024-25",
      rows: [
        ["Supplier", "Old annual price", "New annual price", "Annual saving", "Category", "Where we are"],
        ["Bright plc", 100, 90, 10, "Cashable", "Delivered"],
        ["Dim Ltd", 50, 49, 1, "Cost avoided", "Pipeline"],
      ],
    },
    lines: [
      "Bright plc | 2024-25 | cashable | delivered | GBP 10.00",
      "Dim Ltd | 2024-25 | cost avoidance | Pipeline | GBP 1.00",
    ],
    says: [
      "“Category” is taken for the types of the savings",
      "“Where we are” is taken for the statuses of the savings",
    ],
  },
  {
    what: "a blank column, a subtotal for each directorate, sums in words and a summary beside it",
    sheet: {
      rows: [
        ["Savings register 2024/25"],
        [],
        [
          "Ref",
          "Project",
          null,
          "Cashable (£)",
          "Cost avoidance (£)",
          "Total (£)",
          "Status",
          null,
          "Row Labels",
          "Sum",
        ],
        [1, "Lamps", null, "2k", null, 2000, "Delivered", null, "Streets", 1_202_000],
        [2, "Salt", null, "£1.2m", "TBC", 1_200_000, "Delivered", null, "Homes", 1500],
        [null, "Streets subtotal", null, 1_202_000, null, 1_202_000, null, null, "Grand Total", 1_203_500],
        [3, "Roofs", null, "(500)", "2,000", 1500, "Forecast"],
        [4, "Vans", null, "10 000", null, 10_000, "Forecast"],
      ],
    },
    lines: [
      "Lamps | 2024/25 | cashable | delivered | GBP 2000.00",
      "Salt | 2024/25 | cashable | delivered | GBP 1200000.00",
      "Salt | 2024/25 | cost avoidance | delivered | notSet",
      "Roofs | 2024/25 | cashable | forecast | GBP -500.00",
      "Roofs | 2024/25 | cost avoidance | forecast | GBP 2000.00",
      "Vans | 2024/25 | cashable | forecast | unreadable: digits",
    ],
    says: ["“Total (£)” adds up the savings beside it, so it is not read.", "The header “Row Labels” is not one"],
  },
  {
    what: "another register of the pipeline below it, and a title that says which is which",
    sheet: {
      rows: [
        ["Delivered savings"],
        ["Project", "Type", "2023/24", "2024/25"],
        ["Lamps", "Cashable", 10, 20],
        [],
        ["Pipeline savings"],
        ["Project", "Type", "2023/24", "2024/25"],
        ["Vans", "Cashable", null, 30],
      ],
    },
    lines: [
      "Lamps | 2023/24 | cashable | delivered | GBP 10.00",
      "Lamps | 2024/25 | cashable | delivered | GBP 20.00",
      "Vans | 2024/25 | cashable | pipeline | GBP 30.00",
    ],
    says: [],
  },
  {
    what: "quarters and their total, under a directorate that is merged down",
    sheet: {
      rows: [
        ["Savings 2024/25"],
        ["Directorate", "Project", "Type", "Q1", "Q2", "Q3", "Q4", "Total"],
        ["Streets", "Lamps", "Cashable", 1, 2, 3, 4, 10],
        [null, "Salt", "Cashable", 1, 1, 1, 1, 4],
        ["Streets total", null, null, 2, 3, 4, 5, 14],
      ],
      merges: ["A3:A4"],
    },
    lines: ["Lamps | 2024/25 | cashable | ? | GBP 10.00", "Salt | 2024/25 | cashable | ? | GBP 4.00"],
    says: ["“Total” is taken for the saving of each line, as nothing else in the table is one."],
  },
  {
    what: "no year and no status",
    sheet: {
      rows: [
        ["Supplier", "Contract start date", "Annual saving", "Type"],
        ["Bright plc", "01/04/2024", 10, "Cashable"],
      ],
    },
    lines: ["Bright plc | ? | cashable | ? | GBP 10.00"],
    says: [
      "In this register no line names a year, so that these savings count in none: give it a column “Financial year”, or name the year in its title. “Contract start date” says when something starts, not in which year a saving was made.",
      "Nothing in this register says whether a saving is delivered, so that none of them counts as delivered: give it a column “Status” with “Delivered” or “Forecast”.",
    ],
  },
];

/** Tables that hold amounts under years or types and are none of savings. */
export const NO_REGISTERS: readonly (readonly [what: string, sheet: PlainSheet])[] = [
  [
    "spend by year",
    {
      name: "Spend",
      rows: [
        ["Contract", "Type", "Status", "2023/24", "2024/25"],
        ["Lamps", "Goods", "Live", 100, 200],
      ],
    },
  ],
  [
    "statuses that are no savings'",
    {
      name: "Pipeline",
      rows: [
        ["Project", "Status", "Amount (£)", "Year"],
        ["Lamps", "Delivered", 100, "2024/25"],
        ["Salt", "Forecast", 200, "2024/25"],
      ],
    },
  ],
  [
    "a summary that names no lines",
    {
      name: "Savings",
      rows: [
        ["Directorate", "Cashable", "Cost avoidance", "Total"],
        ["Streets", 10, 5, 15],
        ["Homes", 1, 2, 3],
      ],
    },
  ],
  [
    "years that are the cells' own",
    {
      name: "Savings",
      rows: [
        ["Project", "Type", "2024"],
        ["Lamps", "Cashable", "2023/24"],
      ],
    },
  ],
  [
    "what may be spend as well",
    {
      rows: [
        ["Contract spend and savings"],
        ["Contract", "Supplier", "2023/24", "2024/25"],
        ["Lamps", "Bright plc", 100, 90],
      ],
    },
  ],
  [
    "a budget, a forecast and what was spent",
    {
      name: "Monitoring",
      rows: [
        ["Project", "Budget (£)", "Forecast (£)", "Actual (£)"],
        ["Lamps", 100, 90, 95],
        ["Salt", 50, 60, 55],
      ],
    },
  ],
];
