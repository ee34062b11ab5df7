/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "./browser-stubs";
import "@testing-library/jest-dom";
import { act, createEvent, fireEvent, screen, within } from "@testing-library/react";
import { axe, toHaveNoViolations } from "jest-axe";
import { openWorkbench } from "./open-workbench";

expect.extend(toHaveNoViolations);

const rows = [
  ["Objective", "2025", "2026"],
  ["Roads", 2, 3],
  ["Parks", 4, { formula: "B3+1", value: 5 }],
];

const cell = (name: RegExp | string): HTMLElement => screen.getByRole("gridcell", { name });
const at = (row: number, column: number): HTMLElement => {
  const found = document.getElementById(`cell-${row}-${column}`);
  if (found === null) throw new Error(`There is no cell in row ${row}, column ${column}.`);
  return found;
};
const address = (): string | null => screen.getByRole("status", { name: "Selected cells" }).textContent;
const formulaBar = (): HTMLElement => screen.getByRole("textbox", { name: "Formula bar" });

test("shows a sheet, and what the selected cell holds", async () => {
  const { user, excel } = openWorkbench({ name: "Scores", rows });
  await user.click(cell("5"));

  expect(address()).toBe("C3");
  expect(formulaBar()).toHaveValue("=B3+1");
  expect(cell("5")).toHaveAttribute("aria-selected", "true");
  expect(screen.getByRole("grid", { name: "Sheet Scores" })).toHaveAttribute("aria-activedescendant", "cell-2-2");
  expect(excel.workbook.selectedRange.area).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
});

describe("typing", () => {
  test("goes into the cell as Excel takes it, and recalculates", async () => {
    const { user, excel } = openWorkbench({ rows });
    await user.click(at(2, 1));
    await user.keyboard("2/3{Enter}");
    // 3 February 2026 is day 46056.
    expect(excel.snapshot().cell({ sheet: "Scores", row: 2, column: 1 }).value).toBe(46056);
    expect(at(2, 1)).toHaveTextContent("3-Feb");
    expect(at(2, 2)).toHaveTextContent("46057");
    expect(address()).toBe("B4");
    expect(screen.getByRole("grid")).toHaveFocus();
  });

  test("with Tab moves to the right, with an arrow key where the arrow points", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(1, 1));
    await user.keyboard("7{Tab}");
    expect([at(1, 1).textContent, address()]).toEqual(["7", "C2"]);
    await user.keyboard("8{ArrowUp}");
    expect([at(1, 2).textContent, address()]).toEqual(["8", "C1"]);
  });

  test("after F2 or a double-click begins with what the cell holds", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(2, 2));
    await user.keyboard("{F2}+1{Enter}");
    expect(at(2, 2)).toHaveTextContent("6");
    await user.dblClick(at(1, 0));
    await user.keyboard("!{Enter}");
    expect(at(1, 0)).toHaveTextContent("Roads!");
  });

  test("is forgotten on Esc", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(1, 0));
    await user.keyboard("Streets{Escape}");
    expect(at(1, 0)).toHaveTextContent("Roads");
    expect(screen.getByRole("grid")).toHaveFocus();
  });

  test("ends when another cell is clicked", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(1, 0));
    await user.keyboard("Streets");
    await user.click(at(2, 1));
    expect(at(1, 0)).toHaveTextContent("Streets");
    expect(address()).toBe("B3");
  });

  test("works in the formula bar", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(2, 2));
    await user.clear(formulaBar());
    await user.type(formulaBar(), "=B2*10{Enter}");
    expect(at(2, 2)).toHaveTextContent("20");
    expect(address()).toBe("C4");
  });

  test("Alt+Enter begins a new line", async () => {
    const { user, excel } = openWorkbench({ rows });
    await user.click(at(1, 0));
    await user.keyboard("one{Alt>}{Enter}{/Alt}two{Enter}");
    expect(excel.snapshot().cell({ sheet: "Scores", row: 1, column: 0 }).value).toBe("one\ntwo");
  });

  test("what is no formula can be mended", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(1, 1));
    await user.keyboard("=SUM(1{Enter}");
    expect(screen.getByText(/^B2 was not written: the formula is not complete/)).toBeVisible();
    expect(screen.getByRole("textbox", { name: "Content of B2" })).toHaveValue("=SUM(1");
    await user.keyboard("){Enter}");
    expect(at(1, 1)).toHaveTextContent("1");
    expect(screen.queryByText(/was not written/)).not.toBeInTheDocument();
  });

  test("on a protected sheet is refused in words", async () => {
    const { user, excel } = openWorkbench({ rows });
    excel.workbook.activeSheet.isProtected = true;
    await user.click(at(1, 1));
    await user.keyboard("5{Enter}");
    expect(
      screen.getByText(/^The sheet “Scores” is protected and B2 is locked, so nothing was written\./),
    ).toBeVisible();
    expect(at(1, 1)).toHaveTextContent("2");
  });

  test("never ends up in a cell that the pane selects meanwhile", async () => {
    const { user, excel } = openWorkbench({ rows });
    await user.click(at(1, 0));
    await user.keyboard("Streets");
    act(() => excel.editAs("user", (editor) => editor.select("C3")));
    expect(formulaBar()).toHaveValue("=B3+1");
    expect(at(2, 2)).toHaveTextContent("5");
  });
});

describe("selecting", () => {
  test("goes on with Shift, from where it began", async () => {
    const { user, excel } = openWorkbench({ rows });
    await user.click(at(0, 1));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
    expect(address()).toBe("B1:C2");
    await user.keyboard("{Shift>}");
    await user.click(at(2, 0));
    await user.keyboard("{/Shift}");
    expect(address()).toBe("A1:B3");
    expect(excel.workbook.selectedRange.area).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
    expect(formulaBar()).toHaveValue("2025");
  });

  test("takes whole rows and columns from the headers", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(screen.getByRole("rowheader", { name: "2" }));
    expect(address()).toBe("2:2");
    await user.click(screen.getByRole("columnheader", { name: "B" }));
    expect(address()).toBe("B:B");
  });

  test("Delete clears all that is selected, and no looks", async () => {
    const { user, excel } = openWorkbench({ rows });
    await user.click(at(1, 1));
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}{Delete}");
    const { activeSheet } = excel.workbook;
    expect([activeSheet.value(1, 1), activeSheet.value(2, 1), activeSheet.value(2, 2)]).toEqual([null, null, 1]);
  });
});

describe("the clipboard", () => {
  test("takes the selected texts", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(at(1, 0));
    await user.keyboard("{Shift>}{ArrowDown}{ArrowRight}{/Shift}");
    const setData = jest.fn();
    fireEvent.copy(screen.getByRole("grid"), { clipboardData: { setData } });
    expect(setData).toHaveBeenCalledWith("text/plain", "Roads\t2\r\nParks\t4");
  });

  test("gives cells, which are typed and then selected", async () => {
    const { user, excel } = openWorkbench({ rows });
    await user.click(at(4, 0));
    await user.paste("Lights\t=1+1\nSigns\t5%");
    const { activeSheet } = excel.workbook;
    expect([activeSheet.value(4, 1), activeSheet.value(5, 1)]).toEqual([2, 0.05]);
    expect(address()).toBe("A5:B6");
  });
});

describe("what others do", () => {
  test("is shown at once", () => {
    const { excel } = openWorkbench({ rows });
    act(() => excel.editAs("co-author", (editor) => editor.type("B3", 9)));
    expect(at(2, 2)).toHaveTextContent("10");
  });

  test("moves the grid where the pane selects a cell, on another sheet too", () => {
    const { excel } = openWorkbench({ rows });
    act(() => excel.editAs("co-author", (editor) => editor.addSheet("Notes")));
    act(() => excel.editAs("user", (editor) => editor.select("Notes!AB2000")));
    expect(screen.getByRole("tab", { name: "Notes" })).toHaveAttribute("aria-selected", "true");
    expect(screen.getByRole("grid", { name: "Sheet Notes" })).toHaveAttribute("aria-activedescendant", "cell-1999-27");
    expect(at(1999, 27)).toHaveAttribute("aria-selected", "true");
    const scroller = screen.getByRole("grid").closest(".scroller");
    // 2,000 rows of 20 pixels, less the 400 that are seen, of which the letters take up 22.
    expect(scroller?.scrollTop).toBe(2000 * 20 - 378);
  });
});

describe("sheets", () => {
  test("are chosen by their tabs, hidden ones not at all", async () => {
    const { user, excel } = openWorkbench({ rows });
    act(() =>
      excel.editAs("user", (editor) => {
        editor.addSheet("Notes");
        editor.addSheet("Workings");
        editor.change(({ sheets }) =>
          sheets.forEach((sheet) => {
            if (sheet.name === "Workings") sheet.visibility = "hidden";
          }),
        );
      }),
    );
    const tabs = within(screen.getByRole("tablist", { name: "Sheets" })).getAllByRole("tab");
    expect(tabs.map(({ textContent }) => textContent)).toEqual(["Scores", "Notes"]);
    await user.click(screen.getByRole("tab", { name: "Notes" }));
    expect(excel.workbook.activeSheet.name).toBe("Notes");
    await user.keyboard("{ArrowLeft}");
    expect(screen.getByRole("tab", { name: "Scores" })).toHaveFocus();
    expect(excel.workbook.activeSheet.name).toBe("Scores");
  });

  test("are turned with Ctrl+Page Down", async () => {
    const { user, excel } = openWorkbench({ rows });
    act(() => excel.editAs("user", (editor) => editor.addSheet("Notes")));
    await user.click(at(0, 0));
    await user.keyboard("{Control>}{PageDown}{/Control}");
    expect(excel.workbook.activeSheet.name).toBe("Notes");
  });
});

test("of ten thousand rows only those in sight are drawn", () => {
  openWorkbench({ rows: Array.from({ length: 10_000 }, (_, row) => [row]) });
  const drawn = screen.getAllByRole("row").length;
  // Thirty empty rows follow, and the letters are a row of their own. 400 pixels hold 19 rows of 20; six more are kept ready.
  expect(drawn).toBeLessThan(40);
  expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", String(1 + 10_000 + 30));
});

test("merged cells tell how much they cover", () => {
  openWorkbench({ rows: [["Title"]], merges: ["A1:C1"] });
  expect(cell("Title")).toHaveAttribute("aria-colspan", "3");
  expect(document.getElementById("cell-0-1")).toBeNull();
});

test("a key that the grid does not know is left to the browser", () => {
  openWorkbench({ rows });
  const grid = screen.getByRole("grid");
  const pressed = createEvent.keyDown(grid, { key: "F5" });
  fireEvent(grid, pressed);
  expect(pressed.defaultPrevented).toBe(false);
});

test("has nothing that stands in the way of a screen reader", async () => {
  const { container } = openWorkbench({ rows, merges: ["A5:B5"] });
  expect(await axe(container, { rules: { "frame-tested": { enabled: false } } })).toHaveNoViolations();
});
