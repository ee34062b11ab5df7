import {
  filterRows,
  NO_FILTERS,
  toFilters,
  toKnownFilters,
  toOwners,
  type Filters,
} from "../../../src/taskpane/scores/filters";
import { rowsOf, titlesOf } from "./rows";

const ROWS = rowsOf({
  periods: ["2026"],
  target: "Target",
  keyAreas: [
    {
      name: "Engaging councillors",
      objectives: [
        { ref: 7, title: "Champions (commercial)", scores: [2], target: 3 },
        { ref: 17, title: "Café culture", scores: ["N/A"] },
        { ref: 2.1, title: "Reporting", scores: [null] },
      ],
    },
    {
      name: "Social value",
      objectives: [
        { ref: 70, title: "Reporting social value", scores: ["Leadr"] },
        { ref: 71, title: "Themes", scores: [4], comments: ["Measured by ward"], target: 3 },
      ],
    },
  ],
});

test.each<[string, Partial<Filters>, readonly string[]]>([
  ["a ref, from its beginning", { text: "7" }, ["Champions (commercial)", "Reporting social value", "Themes"]],
  ["a ref of two parts", { text: "2.1" }, ["Reporting"]],
  ["words in any order, small or capital", { text: "VALUE rep" }, ["Reporting social value"]],
  ["words of the key area", { text: "engaging" }, ["Champions (commercial)", "Café culture", "Reporting"]],
  ["words of a comment", { text: "ward measur" }, ["Themes"]],
  ["brackets left out", { text: "commercial champ" }, ["Champions (commercial)"]],
  ["accents left out", { text: "cafe" }, ["Café culture"]],
  [
    "nothing but signs, which is no search",
    { text: " -# ", keyArea: "Social value" },
    ["Reporting social value", "Themes"],
  ],
  ["behind", { behind: true }, ["Champions (commercial)"]],
  ["not scored: blank and unreadable, but not N/A", { notScored: true }, ["Reporting", "Reporting social value"]],
  ["with findings", { withFindings: true }, ["Reporting", "Reporting social value"]],
  ["all together", { notScored: true, keyArea: "Social value", text: "rep" }, ["Reporting social value"]],
  ["what does not go together", { notScored: true, behind: true }, []],
])("finds by %s", (_, filters, titles) => {
  expect(titlesOf(filterRows(ROWS, { ...NO_FILTERS, ...filters }))).toEqual(titles);
});

test("takes over what another page asks for", () => {
  expect(toFilters(undefined, null)).toEqual(NO_FILTERS);
  expect(toFilters({ kind: "keyArea", name: "Leadership" }, null)).toEqual({ ...NO_FILTERS, keyArea: "Leadership" });
  expect(toFilters({ kind: "notScored" }, null)).toEqual({ ...NO_FILTERS, notScored: true });
});

test("lists an owner's objectives where no other page asks for anything: its figures count everyone's", () => {
  expect(toFilters(undefined, "Priya")).toEqual({ ...NO_FILTERS, owner: "Priya" });
  expect(toFilters({ kind: "notScored" }, "Priya")).toEqual({ ...NO_FILTERS, notScored: true });
});

test("leaves out a name that the workbook does not have, and nothing else", () => {
  const chosen = { ...NO_FILTERS, text: "risk", behind: true, keyArea: "Leadership", owner: "Priya" };
  expect(toKnownFilters(chosen, { keyAreas: ["Leadership"], owners: ["Anil", "Priya"] })).toEqual(chosen);
  expect(toKnownFilters(chosen, { keyAreas: ["Leading"], owners: ["Priya"] })).toEqual({ ...chosen, keyArea: null });
  expect(toKnownFilters(chosen, { keyAreas: ["Leadership"], owners: [] })).toEqual({ ...chosen, owner: null });
});

test("finds by owner, as the list names them", () => {
  const owned = ROWS.map((row, index) => {
    const { title } = row.objective;
    const owner = [{ ...title, value: " Priya" }, { ...title, value: "Anil" }, { ...title, value: "Priya" }, null][
      index
    ];
    return { ...row, objective: { ...row.objective, owner: owner ?? null } };
  });
  expect(toOwners(owned)).toEqual(["Anil", "Priya"]);
  expect(titlesOf(filterRows(owned, { ...NO_FILTERS, owner: "Priya" }))).toEqual([
    "Champions (commercial)",
    "Reporting",
  ]);
});
