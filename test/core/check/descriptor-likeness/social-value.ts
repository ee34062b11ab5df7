import type { LabelledLadder } from "./labelled-ladder";

/** Very short descriptors. */
export const SOCIAL_VALUE: LabelledLadder = {
  name: "Social value",
  descriptors: [
    "Does no more than the Act asks for.",
    "Asks bidders for social value in a few large contracts.",
    "Asks for social value in most contracts and checks that it is delivered.",
    "Social value is part of the corporate plan, with measures and a way to manage them.",
    "Every directorate reports on social value against targets as part of its daily work.",
  ],
  quotations: [
    ["exact", 2, 3, "Asks bidders for social value in a few large contracts."],
    ["shortened", 4, 4, "Social value is part of the corporate plan"],
    [
      "finer",
      null,
      3,
      "The price of each measure is taken from an agreed list and entered when a contract is awarded.",
    ],
    ["reworded", 5, 5, "In its daily work each directorate reports against targets for social value."],
    ["exact", 3, 3, "Asks for social value in most contracts and checks that it is delivered."],
    ["reworded", 4, 3, "The corporate plan includes social value with a way to manage it and measures."],
    ["reworded", 2, 2, "Bidders are asked about social value in a few contracts that are large."],
    ["shortened", 5, 4, "reports on social value against targets as part of its daily work"],
    ["finer", null, 4, "Suppliers pay their staff a living wage and take on apprentices from the borough."],
    ["reworded", 3, 2, "Social value is asked for in most contracts, and its delivery is checked."],
    ["unrelated", null, 3, "the gain to the people of an area over and above what was bought"],
    ["shortened", 3, 3, "checks that it is delivered"],
    ["exact", 4, 4, "Social value is part of the corporate plan, with measures and a way to manage them."],
    ["finer", null, 3, "Social value offers are weighed at ten per cent in tenders above the threshold."],
    ["reworded", 1, 3, "The council does only what the Act asks for and no more."],
    ["exact", 5, 3, "Every directorate reports on social value against targets as part of its daily work."],
    ["shortened", 2, 3, "in a few large contracts"],
    ["finer", null, 2, "Officers know that social value may be asked for, and guidance is being written."],
    ["reworded", 3, 3, "In most contracts we ask for social value and check whether it was delivered."],
    ["unrelated", null, 4, "a person who has been out of work for twelve months or more"],
    ["shortened", 4, 3, "part of the corporate plan, with measures and a way to manage them"],
    ["reworded", 2, [2, 3], "For a few large contracts bidders are asked what social value they offer."],
  ],
};
