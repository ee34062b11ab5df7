import type { LabelledLadder } from "./labelled-ladder";

/** Descriptors of two sentences that share most of their nouns. */
export const CONTRACTS: LabelledLadder = {
  name: "Looking after contracts",
  descriptors: [
    "Contracts are filed once signed. Problems are dealt with as they come up.",
    "The need for better contract management is accepted. Simple procedures and a register exist in some departments.",
    "Procedures, systems and a full register support contract management, and every department uses them.",
    "Advanced procedures and systems support contract management. Figures from them drive planning, costs and how contractors perform.",
    "The leadership sees contract management as what keeps services improving. Trained staff and systems give steadily high results.",
  ],
  quotations: [
    ["shortened", 4, 3, "Figures from them drive planning, costs and how contractors perform."],
    ["finer", null, 3, "Every contract above the threshold has a named manager who reports on it once a year."],
    [
      "exact",
      3,
      3,
      "Procedures, systems and a full register support contract management, and every department uses them.",
    ],
    [
      "reworded",
      2,
      2,
      "It is accepted that contracts must be managed better; some departments have a register and simple procedures.",
    ],
    [
      "exact",
      2,
      3,
      "The need for better contract management is accepted. Simple procedures and a register exist in some departments.",
    ],
    [
      "reworded",
      4,
      4,
      "Planning, cost and contractors' performance are driven by figures from advanced systems and procedures.",
    ],
    [
      "reworded",
      3,
      4,
      "Every department uses the procedures, systems and full register that support managing contracts.",
    ],
    ["unrelated", null, 3, "a change to the price or the length of a contract after it was signed"],
    ["shortened", 1, 1, "Problems are dealt with as they come up."],
    ["finer", null, 4, "Clauses on the financial distress of suppliers stand in all major service contracts."],
    [
      "exact",
      4,
      4,
      "Advanced procedures and systems support contract management. Figures from them drive planning, costs and how contractors perform.",
    ],
    ["shortened", 2, 3, "Simple procedures and a register exist in some departments."],
    [
      "reworded",
      5,
      3,
      "Leaders see the management of contracts as keeping services improving, and trained staff give high results.",
    ],
    ["finer", null, 3, "Contract managers have job descriptions that name the skills they need and training to match."],
    [
      "exact",
      5,
      4,
      "The leadership sees contract management as what keeps services improving. Trained staff and systems give steadily high results.",
    ],
    [
      "reworded",
      3,
      3,
      "A complete register with procedures and systems is used in every department to manage contracts.",
    ],
    ["shortened", 3, 3, "a full register support contract management"],
    ["reworded", 1, 3, "Once they are signed contracts go into a file, and problems are handled as they arise."],
    ["finer", null, 2, "Lessons from ended contracts are written down in a few cases, but nobody collects them."],
    ["shortened", 5, 4, "Trained staff and systems give steadily high results."],
    ["unrelated", null, 2, "an agreement that binds both parties and is signed under seal"],
    [
      "exact",
      3,
      [3, 4],
      "Procedures, systems and a full register support contract management, and every department uses them.",
    ],
  ],
};
