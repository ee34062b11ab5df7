import { viewOf } from "../open-sheet";

const A1 = { top: 0, left: 0, bottom: 0, right: 0 };

describe("sizes", () => {
  test("are the usual ones in pixels, and 0 for what is hidden", () => {
    const view = viewOf({ rows: [["a"]], hiddenRows: [1], hiddenColumns: [2] });
    expect([0, 1].map((row) => view.rows.size(row))).toEqual([20, 0]);
    expect([0, 2].map((column) => view.columns.size(column))).toEqual([64, 0]);
  });

  test("a row that was given no height is as tall as its wrapped text", () => {
    // 57 pixels are left of 64: seven letters of 8 pixels. Each line of 11 points takes 18 pixels.
    const view = viewOf({ rows: [["one two three"], ["one two three"]] }, (sheet) => {
      sheet.setStyle({ top: 0, left: 0, bottom: 1, right: 0 }, { wrapText: true });
      sheet.rowHeights.set(1, 15);
    });
    expect(view.rows.size(0)).toBe(2 * 18 + 2);
    expect(view.rows.size(1)).toBe(20);
  });

  test("a row is drawn anew when its text changes", () => {
    const view = viewOf({ rows: [["one"]] }, (sheet) => {
      sheet.setStyle(A1, { wrapText: true });
    });
    expect(view.rows.size(0)).toBe(20);
    const longer = viewOf({ rows: [["one two three four five"]] }, (sheet) => {
      sheet.setStyle(A1, { wrapText: true });
    });
    expect(longer.rows.size(0)).toBe(4 * 18 + 2);
  });

  test("far cells are there once they are selected", () => {
    expect(viewOf({ rows: [["a"]] }).rows.count).toBe(60);
    const far = viewOf({ rows: [["a"]] }, undefined, { top: 9999, left: 99, bottom: 9999, right: 99 });
    expect(far.rows.count).toBe(9999 + 31);
    expect(far.columns.count).toBe(99 + 9);
  });

  test("a whole column that is selected makes the sheet no longer", () => {
    const view = viewOf({ rows: [["a"]] }, undefined, { top: 0, left: 0, bottom: 1_048_575, right: 0 });
    expect(view.rows.count).toBe(60);
  });

  test("frozen rows and columns are counted", () => {
    const frozen = (area: { top: number; left: number; bottom: number; right: number }): number[] => {
      const view = viewOf({ rows: [["a"]] }, (sheet) => {
        sheet.frozen = area;
      });
      return [view.frozenRows, view.frozenColumns];
    };
    expect(frozen({ top: 0, left: 0, bottom: 1, right: 16_383 })).toEqual([2, 0]);
    expect(frozen({ top: 0, left: 0, bottom: 1_048_575, right: 0 })).toEqual([0, 1]);
    expect(frozen({ top: 0, left: 0, bottom: 3, right: 1 })).toEqual([4, 2]);
  });
});

describe("a cell", () => {
  test("shows its value in its number format, numbers on the right", () => {
    const view = viewOf({ rows: [[{ value: 0.256, numberFormat: "0%" }, "text", true]] });
    expect(view.cell(0, 0).text).toBe("26%");
    expect([0, 1, 2].map((column) => view.cell(0, column).textStyle.textAlign)).toEqual(["right", "left", "center"]);
  });

  test("has its looks", () => {
    const view = viewOf({ rows: [["a"]] }, (sheet) => {
      sheet.setStyle(A1, {
        fillColor: "#FFF2CC",
        fontBold: true,
        fontColor: "#C00000",
        horizontalAlignment: "Right",
        verticalAlignment: "Center",
        indentLevel: 2,
        fontStrikethrough: true,
      });
    });
    const { boxStyle, textStyle } = view.cell(0, 0);
    expect(boxStyle).toMatchObject({ backgroundColor: "#FFF2CC", alignItems: "center" });
    expect(textStyle).toMatchObject({
      font: 'bold 14.67px "Calibri", Carlito, "Segoe UI", Arial, sans-serif',
      color: "#C00000",
      textAlign: "right",
      paddingRight: 3 + 2 * 9,
      textDecoration: "line-through",
    });
  });

  test("is drawn with the line that its neighbour was given", () => {
    const line = { style: "Continuous", weight: "Medium", color: "#FF0000" };
    const view = viewOf({ rows: [["a", "b"], ["c"]] }, (sheet) => {
      sheet.setStyle({ top: 0, left: 1, bottom: 0, right: 1 }, { borderLeft: line });
      sheet.setStyle({ top: 1, left: 0, bottom: 1, right: 0 }, { borderTop: { ...line, style: "Dash" } });
    });
    expect(view.cell(0, 0).boxStyle).toMatchObject({
      borderRight: "2px solid #FF0000",
      borderBottom: "2px dashed #FF0000",
    });
    expect(view.cell(0, 1).boxStyle.borderRight).toBe("1px solid var(--gridline)");
  });

  test("has no gridlines where the sheet shows none", () => {
    const view = viewOf({ rows: [["a"]] }, (sheet) => sheet.properties.set("Gridlines", false));
    expect(view.cell(0, 0).boxStyle.borderRight).toBe("1px solid transparent");
  });

  test("with a link is blue and underlined, unless it has a colour of its own", () => {
    const linked = (color: string | null): unknown => {
      const view = viewOf({ rows: [["a"]] }, (sheet) => {
        sheet.cells.set(0, 0, { ...sheet.cell(0, 0), hyperlink: { documentReference: "B2" } });
        if (color !== null) sheet.setStyle(A1, { fontColor: color });
      });
      const { color: shown, textDecoration } = view.cell(0, 0).textStyle;
      return [shown, textDecoration];
    };
    expect(linked(null)).toEqual(["#0563C1", "underline"]);
    expect(linked("#7030A0")).toEqual(["#7030A0", "underline"]);
  });
});

describe("text that is wider than its cell", () => {
  // 17 letters of 8 pixels and 7 pixels of space: 143, in a column of 64.
  const long = "seventeen letters";

  test("runs on over empty cells, as far as it needs", () => {
    const { textStyle, isOverflowing } = viewOf({ rows: [[long]] }).cell(0, 0);
    expect(textStyle.marginRight).toBe(64 - 143);
    expect(isOverflowing).toBe(true);
  });

  test("ends where a neighbour holds something", () => {
    expect(viewOf({ rows: [[long, null, "x"]] }).cell(0, 0).textStyle.marginRight).toBe(64 - 128);
    expect(viewOf({ rows: [[long, "x"]] }).cell(0, 0).isOverflowing).toBe(false);
  });

  test("runs to the left where it stands on the right", () => {
    const view = viewOf({ rows: [[null, null, long]] }, (sheet) => {
      sheet.setStyle({ top: 0, left: 2, bottom: 0, right: 2 }, { horizontalAlignment: "Right" });
    });
    expect(view.cell(0, 2).textStyle).toMatchObject({ marginLeft: 64 - 143 });
  });

  test("stays inside where it wraps", () => {
    const view = viewOf({ rows: [[long]] }, (sheet) => sheet.setStyle(A1, { wrapText: true }));
    expect(view.cell(0, 0).isOverflowing).toBe(false);
  });

  test("a number never runs on", () => {
    expect(viewOf({ rows: [[{ value: 1234567.89, numberFormat: "#,##0.00" }]] }).cell(0, 0).text).toBe("#######");
  });
});

describe("merged cells", () => {
  const view = viewOf({ rows: [["a", "b"]], merges: ["A1:B2"] });

  test("are drawn as one, as large as all of them", () => {
    expect(view.cell(0, 0)).toMatchObject({ width: 128, height: 40, rowSpan: 2, columnSpan: 2 });
  });

  test("cover the cells beneath", () => {
    expect([view.isCovered(0, 0), view.isCovered(0, 1), view.isCovered(1, 0), view.isCovered(2, 0)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
