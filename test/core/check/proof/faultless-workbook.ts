import type { PlainCell, PlainRows, PlainSheet } from "../../snapshot-builder";

/** The sheet with the scores; what is planted in it is told by address. */
const SCORES = "Objectives";
/** The sheet that gives each key area's level once more. */
const CABINET = "Cabinet";
/** The sheet of the first round, which looked at one key area alone. */
const ARCHIVE = "Archive";
/** The sheets of the figures: KPIs, and the register behind two of them. */
const KPIS = "KPIs";
const REGISTER = "Savings";

/** An objective's row: ref, title, description, owner, target, then score and comment of 2025, 2024 and 2023. */
type Row = readonly PlainCell[];

const YEARS: PlainRows = [
  [...["Ref", "Objective", "Description", "Lead", "Target"], ...toYear("2025"), ...toYear("2024"), ...toYear("2023")],
];

const MEMBERS_LADDER = [
  "Members hear of procurement only when a contract goes wrong",
  "A few members ask for papers on the larger tenders",
  "Members receive a plain digest of tenders and savings each quarter",
  "A cabinet lead for procurement steers the forward plan with officers",
  "Members mentor their peers in neighbouring districts on buying well",
];
const RISK_LADDER = [
  "Supplier failures come as a surprise",
  "Risks are listed when a contract starts and then filed",
  "Every critical contract has a named risk owner and a fallback",
  "Fallbacks are rehearsed with suppliers twice a year",
  "Suppliers and partners run one shared early warning system",
];
const SKILLS_LADDER = [
  "Buyers learn on the job alone",
  "Induction covers the rules for quotations",
  "Each buyer has a yearly learning plan and a budget",
  "Apprentices and a career path are in the service plan",
  "Staff teach on regional courses",
];
const DIGITAL_LADDER = [
  "Orders are written on paper",
  "Invoices arrive by email and are typed in",
  "Ordering and paying run through one online system",
  "Spending data feeds a live dashboard for all managers",
  "Software forecasts demand and suggests contracts",
];
const CHANGE_LADDER = [
  "Nobody reviews how buying is done",
  "Reviews follow complaints",
  "A yearly review leads to a published list of improvements",
  "Improvements are measured against other councils",
  "The council trials new methods for the whole sector",
];

const MEMBERS: readonly Row[] = [
  [
    ...["VC01", "Member briefings", "Whether members hear of large tenders in time", "Head of procurement", 3],
    3,
    "Scored '3' (mature). A score of '3' is defined as - Members receive a plain digest of tenders and savings each quarter. Commentary: four issues went out and two drew questions in full council.",
    3,
    "Achieved baseline of '3'. Three digests went out. Action: settle a date for each quarter.",
    "2 - Developing",
    "Papers were sent on request. Action: try a digest.",
  ],
  [
    ...["VC02", "Member training", "Whether members know how contracts are let", "Democratic services", 3],
    3,
    "Scored '3' (mature). Commentary: the course that was carried forward ran in June with 22 members. Action: repeat it after the by-election.",
    3,
    "Scored '3'. Slides are old. Action: write a course on the new Act. To be carried forward to 2025.",
    "3 - Mature",
    "Scored '3' by the panel after a good induction week.",
  ],
  [
    ...["VC03", "Cabinet lead", "Whether a cabinet member holds the procurement portfolio", "Chief executive", 4],
    4,
    "This objective scored '4' (leader) – defined as - A cabinet lead for procurement steers the forward plan with officers. Commentary: the lead met the board every month. No further action.",
    3,
    "Scored '3', since the portfolio was shared between two members.",
    "3 - Mature",
    "Scored '3'. The portfolio is new.",
  ],
  [
    ...["VC04", "Forward plan", "Whether members see what will be bought", "Head of procurement", 3],
    3,
    "Scored '3' (mature), as the plan reaches eighteen months ahead and scrutiny discussed it in March.",
    3,
    "Scored '3'. The plan reaches a year ahead.",
    "2 - Developing",
    "The plan covered half of the directorates. Action: extend it.",
  ],
  [
    ...["VC05", "Scrutiny of savings", "Whether members test the savings that are claimed", "Finance", 3],
    2,
    "Scored '2' (developing), because one committee alone asks for papers. The terms of reference will be reviewed in the autumn.",
    2,
    "Scored '2'. Few questions came. Action: offer a savings paper to every committee.",
    "2 - Developing",
    "Scored '2' in the first year of the panel.",
  ],
];
const RISK: readonly Row[] = [
  [
    ...["VC06", "Supplier failure", "Whether failures are planned for", "Emergency planning", 3],
    3,
    "A score of '3' is defined as - Every critical contract has a named risk owner and a fallback. Commentary: all 23 owners confirmed theirs in May.",
    3,
    "Scored '3'. Owners were named for 23 contracts.",
    "2 - Developing",
    "Lists were made at award only. Action: name owners.",
  ],
  [
    ...["VC07", "Fraud", "Whether payments and bids are tested for fraud", "Internal audit", 3],
    3,
    "Scored '3' (mature). Commentary: the matching exercise found two duplicate invoices, both recovered.",
    3,
    "Scored '3' on the strength of the audit plan.",
    "3 - Mature",
    "Scored '3'. Testing began in spring.",
  ],
  [
    ...["VC08", "Modern slavery", "Whether labour conditions are checked", "Legal services", 4],
    3,
    "Scored '3' (mature). To score a '4', audits of subcontractors would have to be paid for. No further action at present.",
    3,
    "Scored '3'. Statements are collected from all main contractors.",
    "N/A",
    "Reported by the county that year.",
  ],
  [
    ...["VC09", "Stock of critical goods", "Whether shortages are prepared for", "Emergency planning", 3],
    3,
    "Achieved baseline of '3' after the winter exercise with two depots.",
    3,
    "Scored '3'; salt and fuel are covered.",
    "2 - Developing",
    "Only salt was covered. Action: add fuel.",
  ],
];
const SKILLS: Row = [
  ...["VC10", "Buyers' skills", "Whether buyers are trained", "Human resources", 4],
  4,
  "Scored '4' (leader), defined as - Apprentices and a career path are in the service plan. Commentary: two apprentices started in September.",
  3,
  "Scored '3'. Every buyer had a learning plan.",
  "3 - Mature",
  "Scored '3'. Budgets were agreed.",
];
const DIGITAL: Row = [
  ...["VC11", "Digital ordering", "Whether ordering is online", "Digital services", 3],
  3,
  "Scored '3' (mature), defined as - Ordering and paying run through one online system. Commentary: care invoices joined in April.",
  3,
  "Scored '3', although care invoices are still apart.",
  "2 - Developing",
  "Invoices were typed in. Action: buy a system.",
];
const CHANGE: Row = [
  ...["VC12", "Learning from reviews", "Whether buying gets better year by year", "Head of procurement", 3],
  3,
  "Scored '3' (mature) for the list of eleven improvements on the intranet. Work is under way on a peer review.",
  3,
  "Scored '3'. The first list was published.",
  "2 - Developing",
  "Reviews followed complaints. Action: publish a list.",
];

const KPI_ROWS: readonly Row[] = [
  [1, "Cashable savings from contracts", "£120.00", "£130.00", "£139.55", "£150.00", "£181.75", "Finance"],
  [2, "All procurement savings delivered", "£150.00", "£160.00", "£164.30", "£200.00", "£248.42", "Finance"],
  [3, "Waivers of the contract rules", 41, "Reduce year on year", 38, "Reduce year on year", 35, "Legal services"],
  [4, "Spend with local suppliers", "52%", ">= 52.5%", "53%", ">= 54%", "54.2%", "Procurement"],
  [5, "Invoices paid within a month", "91%", "92%", "93%", "94%", "94.5%", "Finance"],
  [6, "Cost of an average tender", "£48.00", "<= £47.00", "£46.20", "<= £46.00", "£45.10", "Procurement"],
  [7, "Suppliers met at open days", 20, 25, 27, 30, 31, "Procurement"],
  [8, "Apprentices on our contracts", 4, 5, 5, 6, 6, "Human resources"],
];
/** Delivered: for 2024/25 139.55 cashable and 24.75 avoided, for 2025/26 181.75 and 66.67. Forecast for 2025/26: 518.89. */
const SAVINGS: readonly Row[] = [
  ["C01", "Salt", "Highways", "2024/25", 1000.1, 900.05, 100.05, "Cashable", "Delivered"],
  ["C02", "Paper", "Resources", "2024/25", 500, 460.5, 39.5, "Cashable", "Delivered"],
  ["C03", "Lamps", "Highways", "2024/25", 800, 775.25, 24.75, "Cost avoidance", "Delivered"],
  ["C04", "Care beds", "Adults", "2025/26", 9000, 8750.4, 249.6, "Cashable", "Delivered"],
  ["C05", "School meals", "Children", "2025/26", 4000, 4100, -100, "Cashable", "Delivered"],
  ["C06", "Buses", "Children", "2025/26", 2500, 2433.33, 66.67, "Cost avoidance", "Delivered"],
  ["C07", "Roofs", "Resources", "2025/26", 7000, 6500, 500, "Cashable", "Forecast"],
  ["C08", "Desks", "Resources", "2025/26", 300, 281.11, 18.89, "Cost avoidance", "Forecast"],
  ["C09", "Fuel", "Highways", "2025/26", 1200, 1187.65, 12.35, "Cashable", "Delivered"],
  ["C10", "Grit boxes", "Highways", "2025/26", 600, 580.2, 19.8, "Cashable", "Delivered"],
];

/**
 * A score sheet of an imaginary council, in order throughout: twelve objectives in three key areas, three periods, ladders with
 * marks, targets, comments that state and quote their levels, actions that are followed up. It is laid out as officers do it:
 * titles above and a blank column beside the list, the newest year on the left, the oldest in another notation, averages under
 * the tables, a hidden column, ladders for single objectives, a paper for cabinet, the first round on a sheet of its own and a sheet of notes. Beside it eight KPIs,
 * all of them met, and the savings register that two of them rest on.
 */
export const FAULTLESS: readonly PlainSheet[] = [
  {
    name: SCORES,
    merges: ["B1:L1"],
    hiddenColumns: [4],
    rows: indent([
      ["Procurement maturity: our self-assessment"],
      ["Agreed by the panel of officers each January."],
      [],
      ["Engaging members"],
      toLadderHeader("3 - Mature (Current Level)", "4 - Leader (Ambition)"),
      [null, ...MEMBERS_LADDER],
      ...YEARS,
      ...MEMBERS,
      toAverage(8, 12),
      [],
      ["Managing risk"],
      toLadderHeader("3 - Mature (Current Level)", "4 - Leader (Ambition)"),
      [null, ...RISK_LADDER],
      ...YEARS,
      ...RISK,
      toAverage(19, 22),
      [],
      ["Enablers"],
      toLadderHeader("3 - Mature", "4 - Leader"),
      ["Objective 10 - Buyers' skills - scoring criteria", ...SKILLS_LADDER],
      ...YEARS,
      SKILLS,
      [],
      toLadderHeader("3 - Mature", "4 - Leader"),
      ["Objective 11 - Digital ordering - scoring criteria", ...DIGITAL_LADDER],
      ...YEARS,
      DIGITAL,
      [],
      toLadderHeader("3 - Mature", "4 - Leader"),
      ["Objective 12 - Learning from reviews - scoring criteria", ...CHANGE_LADDER],
      ...YEARS,
      CHANGE,
    ]),
  },
  {
    name: CABINET,
    rows: [
      ["Where we stand, for cabinet"],
      [],
      ["Key area", "Self assessment", "To move to next level would mean", "And would require"],
      [
        "Engaging members",
        "Mature\nMembers are told each quarter.",
        "Leader\nA cabinet lead steers every plan.",
        "Time of the cabinet lead.",
      ],
      [
        "Managing risk",
        "Mature\nEach critical contract has a fallback.",
        "Leader\nFallbacks are rehearsed.",
        "Two exercises a year.",
      ],
    ],
  },
  {
    name: ARCHIVE,
    rows: [
      ["Engaging members"],
      ["Ref", "Objective", "2022 Score", "2022 Comments"],
      ...MEMBERS.map(([ref, title]) => [ref ?? null, title ?? null, 2, "Scored '2' by a consultant."]),
    ],
  },
  {
    name: KPIS,
    rows: [
      ["Procurement KPIs, for the audit committee"],
      [],
      [
        ...[
          "No",
          "KPI",
          "Baseline 2023/24",
          "Target 2024/25",
          "Actual 2024/25",
          "Target 2025/26",
          "Actual 2025/26",
          "Owner",
        ],
      ],
      ...KPI_ROWS,
    ],
  },
  {
    name: REGISTER,
    rows: [
      [
        ...["Contract ref", "Contract title", "Directorate", "Financial year", "Budget (£)", "Contract value (£)"],
        ...["Saving (£)", "Type", "Status"],
      ],
      ...SAVINGS,
    ],
  },
  {
    name: "Notes",
    rows: [["Scores are given by the panel on its weakest evidence."], ["The panel meets in the council house."]],
  },
];

function toYear(year: string): readonly string[] {
  return [`${year} Score`, `${year} Comments and action`];
}

function toLadderHeader(mature: string, leader: string): readonly string[] {
  return ["Score:", "1 - Minimum", "2 - Developing", mature, leader, "5 - Innovator"];
}

function toAverage(first: number, last: number): readonly PlainCell[] {
  return [...["Average", null, null, null, null], { formula: `AVERAGE(G${first}:G${last})`, value: 3 }];
}

/** One column to the right. */
function indent(rows: PlainRows): PlainRows {
  return rows.map((row) => (row.length === 0 ? row : [null, ...row]));
}
