import type { LabelledLadder } from "./labelled-ladder";

/** Descriptors that go up by a word or two: some, most, all. */
export const SMALL_FIRMS: LabelledLadder = {
  name: "Small firms and charities",
  descriptors: [
    "Small firms are thought of as no different from other suppliers.",
    "Small firms are invited to quote for some low-value work.",
    "Small firms are invited to quote for most low-value work, and larger tenders are split into lots for them.",
    "Winning work from small firms is a corporate aim with a yearly figure for spend.",
    "Small firms help to design services, and spend with them is reported against targets by all departments.",
  ],
  quotations: [
    ["reworded", 2, 3, "For some work of low value, small firms get an invitation to quote."],
    ["finer", null, 3, "A first point of contact helps small companies with the wording of tender documents."],
    ["exact", 4, 4, "Winning work from small firms is a corporate aim with a yearly figure for spend."],
    ["shortened", 3, 4, "larger tenders are split into lots for them"],
    [
      "reworded",
      5,
      5,
      "All departments report spend with small firms against targets, and those firms help design services.",
    ],
    ["finer", null, 4, "Meet-the-buyer events are held with large contractors so that partnerships can form."],
    ["exact", 2, 2, "Small firms are invited to quote for some low-value work."],
    ["reworded", 4, 3, "It is a corporate aim to win work from small firms, with a figure for spend each year."],
    ["shortened", 1, 1, "no different from other suppliers"],
    [
      "exact",
      3,
      2,
      "Small firms are invited to quote for most low-value work, and larger tenders are split into lots for them.",
    ],
    ["unrelated", null, 3, "fewer than fifty staff and a turnover below ten million pounds"],
    ["reworded", 3, 3, "Larger tenders are divided into lots, and for most low-value work small firms may quote."],
    ["shortened", 5, 3, "spend with them is reported against targets by all departments"],
    ["finer", null, 3, "Prime contractors are asked how soon they pay the firms that work for them."],
    ["reworded", 1, 2, "Nobody thinks of small firms as any different from other suppliers."],
    [
      "exact",
      5,
      4,
      "Small firms help to design services, and spend with them is reported against targets by all departments.",
    ],
    ["finer", null, 2, "Some officers know which small firms work in the borough, but there is no list."],
    ["shortened", 4, 4, "a corporate aim with a yearly figure for spend"],
    [
      "reworded",
      5,
      3,
      "Small firms have a hand in designing services and every department reports its spend with them against targets.",
    ],
    ["unrelated", null, 4, "work below the sum at which three quotes have to be sought"],
    [
      "exact",
      3,
      3,
      "Small firms are invited to quote for most low-value work, and larger tenders are split into lots for them.",
    ],
    ["shortened", 3, [2, 3], "invited to quote for most low-value work, and larger tenders are split into lots"],
  ],
};
