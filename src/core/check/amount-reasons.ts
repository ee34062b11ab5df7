import type { AmountProblem } from "../amount/amount";

/** Why an amount could not be read, in words that follow "it", and what to do about it. */
export const AMOUNT_REASONS: Readonly<Record<AmountProblem, string>> = {
  error: "is an error value. Mend the formula",
  notCalculated: "is a formula without a stored result. Open and save the workbook in Excel",
  logical: "is TRUE or FALSE, and no figure. Type the figure",
  date: "is a date or a time, which Excel may have made of something typed. Type the figure again",
  digits: "has digits that are no number as the British write them. Write it as 1,850.00",
  decimals: "has fractions of a penny, so that the point may be a comma. Write it to the penny",
  sign: "has a dash that may be a minus or may not. Write a negative figure in brackets",
  brackets: "is a percentage in brackets, which may be negative or an aside. Write it with a minus or without brackets",
  units: "has two units. Leave one of them",
  magnitude: "is in thousands or millions of something that is not told. Write the unit",
  scale:
    "has a currency sign in a column of thousands, so that it may be a thousand times as much. Write it as the column does",
  fraction: "may be a fraction or a percentage. Write it with a percent sign",
  range: "runs from one figure to another. Leave the one that counts",
  severalFigures: "holds more figures than can be told apart. Put each in a cell of its own",
  year: "is a year, or a count that looks like one. Write what it counts",
  change: "says by how much to change, and not what to reach. Write the figure to reach",
  conflict: "says two things that exclude each other. Leave one of them",
  footnote: "has the sign of a footnote, which may be a digit. Put the note in another cell",
  word: "is a number in words, or a none that may be zero or nothing. Write it in digits",
  unclear: "cannot be told as a figure. Write it as a plain amount",
};
