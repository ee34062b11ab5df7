import type { PlainRows, PlainSheet } from "../snapshot-builder";

/** Registers as officers keep them, by what is odd about each. */
export const IN_OTHER_WORDS: readonly (readonly [what: string, rows: PlainRows, lines: readonly string[]])[] = [
  [
    "a contract, a supplier, old and new values, an annual saving",
    [
      ["Contract name", "Supplier", "Previous contract value", "New contract value", "Annual saving", "Service area"],
      ["Lamps", "Bright plc", 1200, 1000.5, 199.5, "Streets"],
    ],
    ["Lamps | ? | ? | ? | GBP 199.50"],
  ],
  [
    "suppliers alone",
    [
      ["Supplier", "Baseline spend (£)", "Saving (£)", "FY"],
      ["Bright plc", 1200, 12.34, "2024/25"],
    ],
    ["Bright plc | 2024/25 | ? | ? | GBP 12.34"],
  ],
  [
    "a part-year effect beside the full year's: the part of the year counts",
    [
      ["Ref", "Project", "Full year effect (£)", "Part year effect (£)", "Year"],
      ["A1", "Lamps", 1200, 300, "2024/25"],
    ],
    ["Lamps | 2024/25 | ? | ? | GBP 300.00"],
  ],
  [
    "in-year, annual and total savings: what falls into the year counts",
    [
      ["Ref", "Project", "Total saving over contract term", "Annual saving", "In-year saving", "Status"],
      ["A1", "Lamps", 4800, 1200, 300, "Delivered"],
    ],
    ["Lamps | ? | ? | delivered | GBP 300.00"],
  ],
  [
    "yes and no under cashable and delivered",
    [
      ["Ref", "Project", "Saving (£)", "Cashable?", "Delivered (Y/N)"],
      ["A1", "Lamps", 5, "Y", "No"],
      ["A2", "Salt", 6, "N", "Yes"],
    ],
    ["Lamps | ? | cashable | not delivered | GBP 5.00", "Salt | ? | non-cashable | delivered | GBP 6.00"],
  ],
  [
    "types with sums under them and no unit",
    [
      ["Ref", "Project", "Cashable", "Cost avoidance", "Total savings"],
      ["A1", "Lamps", 5, "-", 5],
      ["A2", "Salt", 1, 6, 7],
    ],
    [
      "Lamps | ? | cashable | ? | GBP 5.00",
      "Salt | ? | cashable | ? | GBP 1.00",
      "Salt | ? | cost avoidance | ? | GBP 6.00",
    ],
  ],
  [
    "forecast and actual savings side by side",
    [
      ["Project", "Forecast saving 2024/25 (£k)", "Actual saving 2024/25 (£k)"],
      ["Lamps", 1.5, 1.25],
    ],
    ["Lamps | 2024/25 | ? | forecast | GBP 1500.00", "Lamps | 2024/25 | ? | delivered | GBP 1250.00"],
  ],
  [
    "years side by side, the word for them in front or behind",
    [
      ["Project", "2023/24 saving", "Saving FY25", "Directorate"],
      ["Lamps", 1, 2, "Streets"],
    ],
    ["Lamps | 2023/24 | ? | ? | GBP 1.00", "Lamps | FY25 | ? | ? | GBP 2.00"],
  ],
  [
    "the word for savings over what they are of",
    [
      [null, null, "Savings (£)", null, null],
      ["Ref", "Project", "Cashable", "Cost avoidance", "Status"],
      ["A1", "Lamps", 5, 6, "Delivered"],
    ],
    ["Lamps | ? | cashable | delivered | GBP 5.00", "Lamps | ? | cost avoidance | delivered | GBP 6.00"],
  ],
  [
    "years over types",
    [
      [null, null, "2023/24", null, "2024/25", null],
      ["Ref", "Project", "Cashable (£)", "Cost avoidance (£)", "Cashable (£)", "Cost avoidance (£)"],
      ["A1", "Lamps", 1, 2, 3, 4],
    ],
    [
      "Lamps | 2023/24 | cashable | ? | GBP 1.00",
      "Lamps | 2023/24 | cost avoidance | ? | GBP 2.00",
      "Lamps | 2024/25 | cashable | ? | GBP 3.00",
      "Lamps | 2024/25 | cost avoidance | ? | GBP 4.00",
    ],
  ],
  [
    "thousands, millions, and units in a row of their own",
    [
      ["Project", "Baseline spend", "Saving", "Year"],
      [null, "£m", "£000"],
      ["Lamps", 1.5, 12.5, "2024/25"],
    ],
    ["Lamps | 2024/25 | ? | ? | GBP 12500.00"],
  ],
  [
    "column numbers or letters under the headers",
    [
      ["Project", "Budget", "Contract value", "Saving"],
      ["(a)", "(b)", "(c)", "(d) = (b) - (c)"],
      ["1", "2", "3", "4"],
      ["Lamps", 10, 7.5, { formula: "B4-C4", value: 2.5 }],
    ],
    ["Lamps | ? | ? | ? | GBP 2.50"],
  ],
];

export const WITH_TOTALS: PlainRows = [
  ["Ref", "Project", "Year", "Saving (£)", "Type", "Status"],
  ["A1", "Lamps", "2024/25", 10.1, "Cashable", "Delivered"],
  [null, "Sub-total cashable", "2024/25", 10.1, "Cashable", "Delivered"],
  [],
  ["A2", "Salt", "2024/25", "(£5.05)", "Cashable", "Forecast"],
  ["S", "Streets", "2024/25", { formula: "ROUND(SUM(D2:D5),2)", value: 15.15 }, "Cashable", "Delivered"],
  [null, "Streets total", "2024/25", 15.15, "Cashable", null],
  [null, "All", "2024/25", { formula: "SUBTOTAL(9,D2:D6)", value: 15.15 }, null, null],
  ["Grand total", null, null, 15.15],
  ["Total 2024/25", null, null, 15.15],
  ["Notes", "All sums were agreed with the service accountants."],
  ["Sums are before VAT."],
];

export const NAMED_TOTAL: PlainRows = [
  ["Project", "Year", "Saving (£)", "Type"],
  ["Total facilities management", "2024/25", 10, "Cashable"],
  ["Lamps", "2024/25", { formula: "SUM(F3:H3)", value: 5 }, "Cashable"],
  ["Salt", "2024/25", { formula: "SUM(Workings!C2:C9)", value: 6 }, "Cashable"],
];

export const WITH_HEADER_AGAIN: PlainRows = [
  ["Savings register 2024/25"],
  ["All figures in £000"],
  ["Ref", "Project", "Saving", "Status"],
  ["A1", "Lamps", 1.5, "Delivered"],
  [],
  ["Ref", "Project", "Saving", "Status"],
  ["A2", "Salt", 2.5, "Forecast"],
];

export const WITH_HEADINGS: PlainRows = [
  ["Ref", "Project", "Saving (£)", "Supplier"],
  ["Delivered savings 2023/24"],
  ["A1", "Lamps", 1, "Bright plc"],
  ["Cashable savings"],
  ["A2", "Salt", 2, "Grit plc"],
  ["Adults"],
  ["A3", "Vans", 3, "Vans plc"],
  ["Pipeline"],
];

export const IN_WORDS_OF_HEADERS: PlainRows = [
  ["Project", "Saving (£)", "Type", "Recurring", "Financial year"],
  ["Lamps", 1234.56, "cashable saving", "No", "2024/25"],
  ["Salt", "£2,000.10", "Cashable saving", "No", "2024/25"],
  ["Vans", "tbc", "Cashable saving", "No", "2024/25"],
  ["Grit", 3000, "Saving", "No", null],
  ["Procurement", { formula: "X1-Y1", value: 4000.5 }, "Saving achieved", "Recurring", "2024/25"],
  ["Roofs", null, "Efficiency saving", "No", "2024/25"],
];

export const WITH_REFS_IN_WORDS: PlainRows = [
  ["Ref", "Contract title", "Directorate", "Saving", "Type of saving", "Status", "Recurring?"],
  ["Adults"],
  ["A1", "Lamps", "Contract services", 1234.56, "Cashable saving", "Delivered saving", "No"],
  [],
  ["A2", "Salt", "Service", 1000.01, "Cashable saving", "Forecast saving", "No"],
];

export const MERGED_DOWN: PlainSheet = {
  merges: ["A2:A3", "B2:B3", "C2:C4"],
  rows: [
    ["Ref", "Contract title", "Directorate", "Year", "Saving (£)"],
    ["A1", "Lamps", "Streets", "2023/24", 1.01],
    [null, null, null, "2024/25", 2.02],
    ["A2", "Salt", null, "2024/25", 3.03],
  ],
};

const EACH_YEAR: PlainRows = [
  ["Contract", "Saving (£)", "Type"],
  ["Lamps", 1.1, "Cashable"],
  ["Salt", 2.2, "Cashable"],
];

export const ON_SEVERAL_SHEETS: readonly PlainSheet[] = [
  { name: "Savings 2023-24", rows: EACH_YEAR, hiddenRows: [2] },
  { name: "Savings 2024-25", rows: EACH_YEAR },
];
