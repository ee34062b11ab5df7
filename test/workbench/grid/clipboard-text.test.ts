import { fc } from "../../property";
import { toClipboardCells, toClipboardText } from "../../../src/workbench/grid/clipboard-text";

test("columns are parted by tabs, rows by line ends", () => {
  expect(
    toClipboardText([
      ["a", "b"],
      ["c", ""],
    ]),
  ).toBe("a\tb\r\nc\t");
  expect(toClipboardCells("a\tb\nc\td")).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("the line end that Excel puts after the last row begins no other", () => {
  expect(toClipboardCells("1\r\n2\r\n")).toEqual([["1"], ["2"]]);
});

test("a cell with line ends is in quotes, and a quote inside is doubled", () => {
  expect(toClipboardText([['two\n"lines"']])).toBe('"two\n""lines"""');
  expect(toClipboardCells('"two\n""lines"""\tb')).toEqual([['two\n"lines"', "b"]]);
});

test("quotes in the middle of a cell are text", () => {
  expect(toClipboardCells('6" pipe\t"as" said')).toEqual([['6" pipe', '"as" said']]);
});

test("whatever is copied can be pasted", () => {
  const text = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ") });
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(rows, (cells) => {
      // A single empty cell at the end cannot be told from the end itself.
      fc.pre(!(cells.at(-1)?.length === 1 && cells.at(-1)?.[0] === ""));
      expect(toClipboardCells(toClipboardText(cells))).toEqual(cells);
    }),
  );
});
