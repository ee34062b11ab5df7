import { sharesOwnWords } from "../../../src/core/check/own-words";

describe("two texts about one objective", () => {
  test.each<[string, string, string, boolean]>([
    // Two words of its own, in whatever form.
    ["The fraud courses ran.", "Run a course on fraud for all buyers", "Skills", true],
    ["A handbook was designed.", "Designing a handbook with the districts", "Skills", true],
    // Half of few.
    ["The handbook is out.", "Write a handbook", "Skills", true],
    ["The handbook is out.", "Publish the handbook", "Skills", true],
    // One of many, ordinary words, numbers, and the words of the name.
    ["The handbook is out.", "Design a handbook with the districts and print copies", "Skills", false],
    ["The procurement team has been agreed.", "Procurement team to agree the handbook", "Skills", false],
    ["Seen in 2024 and 2025.", "Publish in 2024 and 2025", "Skills", false],
    ["Social value is weighed.", "Draft rules on social value weighting", "Social value", false],
    ["The service was asked.", "Once there is more", "Skills", false],
    ["", "Write a handbook", "Skills", false],
    ["The handbook is out.", "", "Skills", false],
  ])("%j shares own words of %j: under %j %j", (text, of, under, isShared) => {
    expect(sharesOwnWords(text, of, under)).toBe(isShared);
  });
});
