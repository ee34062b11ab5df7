import type { LabelledLadder } from "./labelled-ladder";

/** Descriptors that build on one another: each says what the one below says, and more. */
export const RISK: LabelledLadder = {
  name: "Risk in contracts",
  descriptors: [
    "Only what the law requires is done about risk.",
    "Staff are aware of the threats to contracts, and simple plans exist should they occur.",
    "Weak points in contracts have all been found, and plans to reduce the risk are in place.",
    "Weak points in contracts have all been found, plans to reduce the risk are in place, and contractors share in owning and reporting it.",
    "Plans are tested with contractors, fallback arrangements are ready, and every strategic risk is actively managed.",
  ],
  quotations: [
    ["exact", 3, 4, "Weak points in contracts have all been found, and plans to reduce the risk are in place."],
    ["reworded", 2, 3, "Staff know about threats to their contracts and have simple plans in case they occur."],
    ["finer", null, 3, "Payments are screened for duplicates and for invoices from companies that do not exist."],
    ["shortened", 5, 3, "fallback arrangements are ready, and every strategic risk is actively managed"],
    ["reworded", 3, 3, "All weak points in contracts were found and there are plans in place to reduce risk."],
    [
      "exact",
      4,
      3,
      "Weak points in contracts have all been found, plans to reduce the risk are in place, and contractors share in owning and reporting it.",
    ],
    ["shortened", 3, 3, "plans to reduce the risk are in place"],
    [
      "reworded",
      4,
      4,
      "Contractors share in the ownership and the reporting of risks, weak points are found and plans in place.",
    ],
    ["finer", null, 4, "Terms on data protection name who does what when personal data is lost."],
    ["exact", 2, 2, "Staff are aware of the threats to contracts, and simple plans exist should they occur."],
    ["unrelated", null, 3, "the chance that something happens times the harm that it would do"],
    ["shortened", 4, 3, "contractors share in owning and reporting it"],
    ["reworded", 1, 2, "Nothing is done about risk but what is required by law."],
    ["reworded", 5, 4, "Every strategic risk is managed actively, and plans are tested together with contractors."],
    [
      "exact",
      5,
      5,
      "Plans are tested with contractors, fallback arrangements are ready, and every strategic risk is actively managed.",
    ],
    [
      "finer",
      null,
      3,
      "A register lists the contracts in which labour may be exploited, with what is done about each.",
    ],
    ["shortened", 2, 3, "Staff are aware of the threats to contracts"],
    ["reworded", 3, 4, "Plans that reduce risk exist, since the weak points in all contracts have been found."],
    ["finer", null, 2, "Checks of a bidder's accounts are made before an award, though seldom afterwards."],
    ["unrelated", null, 4, "a company that has not filed accounts for two years running"],
    ["exact", 1, 3, "Only what the law requires is done about risk."],
    ["shortened", 2, [2, 3], "simple plans exist should they occur"],
  ],
};
