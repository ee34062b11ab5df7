import { recalculate, type TypedCell } from "./ironcalc";

/** Loads one sheet whose cells stand below each other in column A. */
async function column(...contents: readonly string[]) {
  const cells = contents.map((content, row): TypedCell => ({ row, column: 0, content }));
  const value = await recalculate({ sheets: [{ name: "Sheet", cells }] });
  return contents.map((_, row) => value("Sheet", row, 0));
}

describe("recalculate", () => {
  test("evaluates a formula", async () => {
    expect(await column("=1+1")).toEqual([2]);
  });

  test("reads constants as what they are", async () => {
    expect(await column("3", "2.5", "TRUE", "plain", "#N/A", "")).toEqual([3, 2.5, true, "plain", "#N/A", ""]);
  });

  test.each(["3", "TRUE", "=1+1", "2/3", "1%", "1e3", "#N/A", "'quoted", "  padded ", "+5", ""])(
    "keeps %j as text after an apostrophe",
    async (text) => {
      expect(await column(`'${text}`, "=ISTEXT(A1)", "=LEN(A1)")).toEqual([text, true, text.length]);
    },
  );

  test("reads numbers to 15 significant digits, whatever their format", async () => {
    const [third, sum, large, small, date, percent] = await column(
      "=1/3",
      "=0.1+0.2",
      "=123456789012345*1000",
      "=-2/3E9",
      "=DATE(2024,1,2)",
      "12.5%",
    );
    expect(third).toBe(0.333333333333333);
    expect(sum).toBe(0.3);
    expect(large).toBe(123456789012345000);
    expect(small).toBe(-6.66666666666667e-10);
    expect(date).toBe(45293);
    expect(percent).toBe(0.125);
  });

  test("reads text that only looks like another kind of value as text", async () => {
    expect(await column('="5"', '="TRUE"', '="a"&CHAR(10)&"b"', '=""')).toEqual(["5", "TRUE", "a\nb", ""]);
  });

  test("reads errors by name", async () => {
    const errors = await column("=1/0", "=NA()", "=NO_SUCH_FUNCTION(1)", "=SUM(");
    expect(errors).toEqual(["#DIV/0!", "#N/A", "#NAME?", "#ERROR!"]);
  });

  test("calculates whichever cell comes first, across sheets with awkward names", async () => {
    const value = await recalculate({
      sheets: [
        { name: "Totals", cells: [{ row: 0, column: 0, content: "=SUM('The council''s (2023)'!B2:B3)" }] },
        {
          name: "The council's (2023)",
          cells: [
            { row: 1, column: 1, content: "=B3*2" },
            { row: 2, column: 1, content: "4" },
          ],
        },
      ],
    });
    expect(value("Totals", 0, 0)).toBe(12);
    expect(value("The council's (2023)", 1, 1)).toBe(8);
    expect(value("Totals", 98, 25)).toBe("");
  });

  test("keeps workbooks apart", async () => {
    const [one] = await column("1", "=A1");
    expect(one).toBe(1);
    expect(await column("2", "=A1")).toEqual([2, 2]);
  });

  test("throws for a sheet that is not there and for a name that Excel does not allow", async () => {
    const value = await recalculate({ sheets: [{ name: "Here", cells: [] }] });
    expect(() => value("There", 0, 0)).toThrow("There is no sheet There among Here");
    await expect(recalculate({ sheets: [{ name: "a/b", cells: [] }] })).rejects.toThrow("Invalid name for a sheet");
  });
});
