import type { LabelledLadder } from "./labelled-ladder";

/** Short descriptors, of which several begin alike. */
export const COUNCILLORS: LabelledLadder = {
  name: "Working with councillors",
  descriptors: [
    "Buying is left to officers, and councillors hear of it only when a contract fails.",
    "A way to involve councillors in buying is being discussed with a handful of committee chairs.",
    "Most key councillors know the larger contracts and question officers on them before they are let.",
    "Councillors guide commercial decisions across every service, and savings can be traced to their questions.",
    "Councillors lead joint commercial ventures with neighbouring authorities and share what was learned.",
  ],
  quotations: [
    [
      "exact",
      3,
      3,
      "Most key councillors know the larger contracts and question officers on them before they are let.",
    ],
    ["reworded", 4, 4, "Members steer commercial decisions in all services, and their questions have led to savings."],
    ["shortened", 2, 3, "A way to involve councillors in buying is being discussed"],
    ["finer", null, 3, "A named cabinet member holds procurement in their portfolio and meets the team each quarter."],
    [
      "exact",
      4,
      3,
      "Councillors guide commercial decisions across every service, and savings can be traced to their questions.",
    ],
    [
      "reworded",
      3,
      4,
      "The most important councillors are familiar with larger contracts and challenge officers before letting them.",
    ],
    ["shortened", 5, 5, "lead joint commercial ventures with neighbouring authorities"],
    ["unrelated", null, 3, "any purchase above the threshold at which a notice has to be published"],
    [
      "reworded",
      2,
      3,
      "The council is discussing with some committee chairs how councillors could be involved in buying.",
    ],
    [
      "finer",
      null,
      4,
      "Briefings for members go beyond what the constitution asks for and show what each contract brings.",
    ],
    ["exact", 2, 2, "A way to involve councillors in buying is being discussed with a handful of committee chairs."],
    ["shortened", 4, 3, "savings can be traced to their questions"],
    ["reworded", 1, 1, "Councillors only hear of buying when a contract has failed; it is left to the officers."],
    [
      "reworded",
      5,
      4,
      "Jointly with neighbouring authorities, councillors lead commercial ventures and share the learning.",
    ],
    ["finer", null, 3, "All new members are offered an induction on how contracts are awarded and managed."],
    ["shortened", 3, 3, "Most key councillors know the larger contracts"],
    ["exact", 1, 2, "Buying is left to officers, and councillors hear of it only when a contract fails."],
    [
      "reworded",
      3,
      3,
      "Key councillors mostly know about large contracts and ask officers questions on them in good time.",
    ],
    ["finer", null, [2, 3], "Councillors are told of every award over the threshold through the weekly bulletin."],
    ["shortened", 3, 4, "know the larger contracts and question officers on them before they are let"],
    ["unrelated", null, 4, "a contract that cannot be replaced within six months without harm to residents"],
    ["reworded", 2, [2, 3], "Discussions with a few committee chairs on involving councillors in buying have begun."],
  ],
};
