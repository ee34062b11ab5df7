import type { LabelledLadder } from "./labelled-ladder";

/** Descriptors that differ by where the same thing is done. */
export const SUPPLIERS: LabelledLadder = {
  name: "Managing the largest suppliers",
  descriptors: [
    "Large suppliers are spoken to only after something has gone wrong.",
    "The case for managing large suppliers has been made, and a trial with one or two of them is under way.",
    "A programme of regular reviews with the largest suppliers runs across the council.",
    "A programme of regular reviews with shared suppliers is run together with neighbouring councils.",
    "The council leads reviews of shared suppliers for the whole region or the country.",
  ],
  quotations: [
    ["reworded", 3, 3, "There is a council-wide programme in which the largest suppliers are reviewed regularly."],
    ["exact", 4, 3, "A programme of regular reviews with shared suppliers is run together with neighbouring councils."],
    [
      "finer",
      null,
      3,
      "Owners have been named for each strategic supplier and risks in their supply chains are assessed.",
    ],
    ["shortened", 3, 3, "A programme of regular reviews with the largest suppliers"],
    ["reworded", 1, 2, "Only when something went wrong does anybody speak to the large suppliers."],
    [
      "exact",
      2,
      2,
      "The case for managing large suppliers has been made, and a trial with one or two of them is under way.",
    ],
    [
      "finer",
      null,
      4,
      "Data on cost, financial standing and added value is pooled so that common suppliers can be found.",
    ],
    ["shortened", 2, 3, "a trial with one or two of them is under way"],
    ["reworded", 5, 4, "The council takes the lead in reviewing shared suppliers at regional or even country level."],
    ["exact", 3, 3, "A programme of regular reviews with the largest suppliers runs across the council."],
    ["unrelated", null, 3, "spend of more than two million pounds a year with one company and its subsidiaries"],
    ["reworded", 2, 3, "We have argued the case for managing large suppliers and are running a trial with two."],
    ["shortened", 5, 4, "leads reviews of shared suppliers for the whole region"],
    ["finer", null, 3, "The pipeline is published twice a year and the market is told of what is to come."],
    ["exact", 1, 3, "Large suppliers are spoken to only after something has gone wrong."],
    ["reworded", 4, 4, "Together with councils nearby, regular reviews are run with the suppliers that are shared."],
    ["shortened", 4, 5, "shared suppliers is run together with neighbouring councils"],
    ["reworded", 4, 3, "Regular reviews with the suppliers we share are run jointly with neighbouring councils."],
    ["finer", null, 2, "Important suppliers are listed, but nobody is yet responsible for talking to them."],
    ["exact", 5, 5, "The council leads reviews of shared suppliers for the whole region or the country."],
    ["unrelated", null, 4, "a supplier whose failure would stop a statutory service within a week"],
    ["shortened", 4, [3, 4], "regular reviews with shared suppliers is run together with neighbouring councils"],
  ],
};
