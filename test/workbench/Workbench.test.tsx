/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "./browser-stubs";
import { openExcel } from "./open-sheet";
import { openedOf, openWorkbench } from "./open-workbench";
import "@testing-library/jest-dom";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { axe, toHaveNoViolations } from "jest-axe";
import { HostError } from "../../src/core/change/workbook-host";

expect.extend(toHaveNoViolations);

const rows = [["Roads", 2]];
const file = (name: string): File => new File(["what is in it does not matter here"], name);
const chooser = (): HTMLInputElement => screen.getByLabelText("Workbook to open");
const titles = (): string | null => screen.getByRole("banner").querySelector(".workbook-name")?.textContent ?? null;

/** Hands the browser's downloads to the test. */
function catchDownloads(): string[] {
  const names: string[] = [];
  Object.assign(URL, { createObjectURL: () => "blob:copy", revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  return names;
}

afterEach(() => jest.restoreAllMocks());

function change(excel: ReturnType<typeof openExcel>): void {
  act(() => excel.editAs("user", (editor) => editor.type("A1", "Streets")));
}

describe("opening", () => {
  test("a workbook that is chosen takes the place of the one before", async () => {
    const { user } = openWorkbench({ rows });
    await user.upload(chooser(), file("other.xlsx"));
    expect(await screen.findByText("other.xlsx is open.")).toBeVisible();
    expect(titles()).toBe("other.xlsx");
    expect(screen.getByRole("gridcell", { name: "other.xlsx" })).toBeInTheDocument();
  });

  test("a workbook that is dropped anywhere, which the page shows as it hovers", async () => {
    openWorkbench({ rows });
    const dataTransfer = { types: ["Files"], files: [file("dropped.xlsx")] };
    fireEvent.dragOver(document.body, { dataTransfer });
    expect(screen.getByText("Drop the workbook to open it")).toBeVisible();
    fireEvent.drop(document.body, { dataTransfer });
    expect(await screen.findByText("dropped.xlsx is open.")).toBeVisible();
    expect(screen.queryByText("Drop the workbook to open it")).not.toBeInTheDocument();
  });

  test("a workbook that is held over the pane is shown to be welcome too", () => {
    openWorkbench({ rows });
    const page = new EventTarget();
    window.connectPane?.(page as Window);
    const held = new Event("dragover", { cancelable: true });
    act(() => void page.dispatchEvent(held));
    expect(held.defaultPrevented).toBe(true);
    expect(screen.getByText("Drop the workbook to open it")).toBeVisible();
  });

  test("a folder is told from a workbook", async () => {
    const open = (): Promise<never> => Promise.reject(new DOMException("", "NotReadableError"));
    const { user } = openWorkbench({ rows }, { open });
    await user.upload(chooser(), file("folder.xlsx"));
    expect(
      await screen.findByText(/^folder.xlsx was not opened\. The browser could not read it\. If it is a folder,/),
    ).toBeVisible();
  });

  test("what cannot be opened is said, and the page goes on", async () => {
    const refusal = "The file is plain text, such as a CSV, and not a workbook. Open it in Excel and save it as .xlsx.";
    const open = (): Promise<never> => Promise.reject(new HostError("notAWorkbook", refusal));
    const { user } = openWorkbench({ rows }, { open });
    await user.click(screen.getByRole("button", { name: "Open the sample" }));
    expect(await screen.findByText(`sample.xlsx was not opened. ${refusal}`)).toBeVisible();
    expect(titles()).toBe("plain.xlsx");
    await user.click(screen.getByRole("gridcell", { name: "Roads" }));
    await user.keyboard("Streets{Enter}");
    expect(screen.getByRole("gridcell", { name: "Streets" })).toBeInTheDocument();
  });

  test("a mistake of the workbench's own says what to do", async () => {
    const logged = jest.spyOn(console, "error").mockReturnValue();
    const { user } = openWorkbench({ rows }, { open: () => Promise.reject(new TypeError("x is undefined")) });
    await user.click(screen.getByRole("button", { name: "Open the sample" }));
    expect(await screen.findByText(/^sample.xlsx was not opened\. This is a mistake in the workbench\./)).toBeVisible();
    expect(logged).toHaveBeenCalledWith(new TypeError("x is undefined"));
  });

  test("while a workbook is being opened, the page says so and takes no other", async () => {
    let finish: () => void = () => undefined;
    const { user } = openWorkbench(
      { rows },
      { open: (name) => new Promise((resolve) => (finish = () => resolve(openedOf(name, openExcel({ rows }))))) },
    );
    await user.click(screen.getByRole("button", { name: "Open the sample" }));
    expect(screen.getByText("Opening sample.xlsx…")).toBeVisible();
    expect(screen.getByRole("button", { name: "Open the sample" })).toBeDisabled();
    act(finish);
    expect(await screen.findByText("sample.xlsx is open.")).toBeVisible();
  });
});

describe("with unsaved changes", () => {
  const ask = "plain.xlsx has changes that were not saved. They are lost when sample.xlsx takes its place.";

  async function askFor(saved = {}): Promise<ReturnType<typeof openWorkbench>> {
    const workbench = openWorkbench({ rows }, { saved });
    change(workbench.excel);
    await workbench.user.click(screen.getByRole("button", { name: "Open the sample" }));
    expect(screen.getByRole("alertdialog", { name: "Unsaved changes" })).toHaveAccessibleDescription(ask);
    return workbench;
  }

  test("nothing is opened before it is asked", async () => {
    const { user } = await askFor();
    expect(screen.getByRole("button", { name: "Save a copy, then open" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Keep this one open" }));
    expect(screen.queryByRole("alertdialog")).not.toBeInTheDocument();
    expect(titles()).toBe("plain.xlsx");
    expect(screen.getByRole("gridcell", { name: "Streets" })).toBeInTheDocument();
  });

  test("the other can be opened all the same", async () => {
    const downloads = catchDownloads();
    const { user } = await askFor();
    await user.click(screen.getByRole("button", { name: "Open without saving" }));
    await waitFor(() => expect(titles()).toBe("sample.xlsx"));
    expect(downloads).toEqual([]);
  });

  test("a copy can be saved first", async () => {
    const downloads = catchDownloads();
    const { user } = await askFor();
    await user.click(screen.getByRole("button", { name: "Save a copy, then open" }));
    await waitFor(() => expect(titles()).toBe("sample.xlsx"));
    expect(downloads).toEqual(["plain.xlsx (copy)"]);
  });

  test("selecting cells and turning sheets changes nothing", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(screen.getByRole("gridcell", { name: "2" }));
    await user.click(screen.getByRole("button", { name: "Open the sample" }));
    await waitFor(() => expect(titles()).toBe("sample.xlsx"));
  });
});

describe("saving", () => {
  test("hands a copy to the browser, says what it lacks, and then nothing is unsaved", async () => {
    const downloads = catchDownloads();
    const { user, excel } = openWorkbench({ rows }, { saved: { leftOut: ["The chart was left out."] } });
    change(excel);
    await user.click(screen.getByRole("button", { name: "Save a copy" }));
    expect(
      await screen.findByText(/^plain.xlsx \(copy\) was handed to the browser.* The chart was left out\.$/),
    ).toBeVisible();
    expect(downloads).toEqual(["plain.xlsx (copy)"]);
    await user.click(screen.getByRole("button", { name: "Open the sample" }));
    await waitFor(() => expect(titles()).toBe("sample.xlsx"));
  });
});

describe("the task pane", () => {
  test("finds the open workbook's Excel in its own window, and the next one's after another is opened", async () => {
    const { user } = openWorkbench({ rows });
    const connect = (): string => {
      const page = { addEventListener: jest.fn() };
      window.connectPane?.(page as unknown as Window);
      const { external } = page as unknown as { readonly external: { GetContext: () => { GetDocUrl: () => string } } };
      return external.GetContext().GetDocUrl();
    };
    const frame = screen.getByTitle("Task pane");
    expect(frame).toHaveAttribute("src", "taskpane-workbench.html");
    expect(connect()).toBe("C:\\plain.xlsx");
    await user.click(screen.getByRole("button", { name: "Open the sample" }));
    await waitFor(() => expect(titles()).toBe("sample.xlsx"));
    expect(screen.getByTitle("Task pane")).not.toBe(frame);
    expect(connect()).toBe("C:\\sample.xlsx");
  });

  test("gives the keyboard back to the sheet on F6", () => {
    openWorkbench({ rows });
    const page = new EventTarget();
    window.connectPane?.(page as Window);
    page.dispatchEvent(new KeyboardEvent("keydown", { key: "F6" }));
    expect(screen.getByRole("grid")).toHaveFocus();
  });

  test("is made wider and narrower with the arrow keys, within bounds", async () => {
    const { user } = openWorkbench({ rows });
    const splitter = screen.getByRole("separator", { name: "Width of the task pane" });
    splitter.focus();
    await user.keyboard("{ArrowLeft}");
    expect(splitter).toHaveAttribute("aria-valuenow", "410");
    expect(screen.getByTitle("Task pane")).toHaveStyle({ width: "410px" });
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(splitter).toHaveAttribute("aria-valuenow", "390");
    await user.keyboard("{End}{ArrowLeft}");
    expect(splitter).toHaveAttribute("aria-valuenow", "450");
    await user.keyboard("{Home}{ArrowRight}");
    expect(splitter).toHaveAttribute("aria-valuenow", "320");
  });

  test("gets its width from a list too, for whoever cannot drag, and the list has the width that it was dragged to", async () => {
    const { user } = openWorkbench({ rows });
    const list = screen.getByRole("combobox", { name: "Pane width" });
    await user.selectOptions(list, "320 px");
    expect(screen.getByTitle("Task pane")).toHaveStyle({ width: "320px" });
    screen.getByRole("separator", { name: "Width of the task pane" }).focus();
    await user.keyboard("{ArrowLeft}");
    expect(list).toHaveDisplayValue("330 px");
    expect(
      within(list)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([...["320 px", "330 px", "400 px", "450 px"]]);
  });

  test("is reached with F6, and so are the sheet and the buttons", async () => {
    const { user } = openWorkbench({ rows });
    await user.click(screen.getByRole("gridcell", { name: "Roads" }));
    expect(screen.getByRole("grid")).toHaveFocus();
    await user.keyboard("{F6}");
    expect(screen.getByTitle("Task pane")).toHaveFocus();
    await user.keyboard("{Shift>}{F6}{/Shift}");
    expect(screen.getByRole("button", { name: "Open a workbook" })).toHaveFocus();
    await user.keyboard("{F6}");
    expect(screen.getByRole("grid")).toHaveFocus();
  });
});

test("has nothing that stands in the way of a screen reader, a question and a message included", async () => {
  const { container, user, excel } = openWorkbench({ rows });
  excel.workbook.activeSheet.isProtected = true;
  await user.click(screen.getByRole("gridcell", { name: "Roads" }));
  await user.keyboard("x{Enter}");
  excel.workbook.activeSheet.isProtected = false;
  change(excel);
  await user.click(screen.getByRole("button", { name: "Open the sample" }));
  expect(screen.getByText(/is protected/)).toBeVisible();
  expect(await axe(container)).toHaveNoViolations();
});
