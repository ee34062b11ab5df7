import type { LabelledLadder } from "./labelled-ladder";

/** Long descriptors, as a single objective has them. */
export const DIGITAL: LabelledLadder = {
  name: "Digital tools",
  descriptors: [
    "Orders are raised in the finance system for some goods. Contract information is kept in spreadsheets that few can open.",
    "Orders for all goods and services are placed online, with some paper forms left. Part of the contract information can be searched by all staff. Some tenders are run through an electronic portal.",
    "Ordering and paying are automated without paper, and people step in only for exceptions. All contract information can be searched by all staff. Every tender is run through an electronic portal, which works on a phone too.",
    "Suppliers serve themselves through a secure app. Technology is used to plan purchases ahead and to support decisions on sourcing. Dashboards show how contracts perform.",
    "Apps tell suppliers of coming opportunities and rate their performance. Systems are shared with partners and other councils. Knowledge of markets and trends is gathered from many sources.",
  ],
  quotations: [
    ["shortened", 4, 3, "Dashboards show how contracts perform."],
    [
      "exact",
      3,
      3,
      "Ordering and paying are automated without paper, and people step in only for exceptions. All contract information can be searched by all staff. Every tender is run through an electronic portal, which works on a phone too.",
    ],
    ["finer", null, 3, "Signatures are electronic, and signed contracts go into the document store the same day."],
    [
      "reworded",
      2,
      2,
      "All goods and services are ordered online although some paper forms remain; an electronic portal is used for some tenders.",
    ],
    ["shortened", 3, 4, "Every tender is run through an electronic portal, which works on a phone too."],
    [
      "reworded",
      4,
      4,
      "A secure app lets suppliers serve themselves and technology supports planning of purchases and sourcing decisions.",
    ],
    [
      "exact",
      2,
      3,
      "Orders for all goods and services are placed online, with some paper forms left. Part of the contract information can be searched by all staff. Some tenders are run through an electronic portal.",
    ],
    [
      "reworded",
      5,
      4,
      "Systems are shared with other councils and partners, and apps tell suppliers about opportunities to come.",
    ],
    ["finer", null, 4, "Spend is sorted by category each night and shown to every budget holder."],
    ["shortened", 1, 1, "Contract information is kept in spreadsheets that few can open."],
    ["unrelated", null, 2, "a message that a supplier confirms with a code sent to a phone"],
    ["reworded", 3, 2, "Paying and ordering are automated and paperless, people only stepping in for exceptions."],
    [
      "exact",
      4,
      4,
      "Suppliers serve themselves through a secure app. Technology is used to plan purchases ahead and to support decisions on sourcing. Dashboards show how contracts perform.",
    ],
    ["finer", null, 3, "Catalogues are kept up to date by suppliers and checked by a buyer."],
    ["shortened", 2, 3, "Orders for all goods and services are placed online, with some paper forms left."],
    [
      "reworded",
      1,
      2,
      "For some goods orders are raised in the finance system, and few can open the spreadsheets with contract information.",
    ],
    [
      "exact",
      5,
      3,
      "Apps tell suppliers of coming opportunities and rate their performance. Systems are shared with partners and other councils. Knowledge of markets and trends is gathered from many sources.",
    ],
    ["shortened", 5, 5, "Knowledge of markets and trends is gathered from many sources."],
    [
      "reworded",
      3,
      3,
      "All staff can search the contract information, and each tender runs through the electronic portal.",
    ],
    ["finer", null, 2, "Training on the new portal has been offered to buyers in two departments."],
    ["unrelated", null, 3, "a file that can be read by a machine without any further work"],
    ["reworded", 2, [2, 3], "Ordering is online for all goods and services with a few paper forms left over."],
  ],
};
