import { usePages } from "./open-pages";
import { openWorkbench, takePicture } from "./workbench";

const pages = usePages();

test("the ribbon's buttons reach the pane's page as Excel's do, and what they did can be undone in the pane", async () => {
  const { page, pane } = await openWorkbench(pages);
  const press = (name: string): Promise<void> => page.getByRole("button", { name, exact: true }).click();

  await press("Check");
  await pane.getByRole("tab", { name: "Findings", selected: true }).waitFor();

  await press("Highlight gaps");
  await pane.getByText("The gaps are highlighted in the sheet.").waitFor();
  // The one in the notice, right after the change; the header's shows first what it would take back.
  await pane.getByRole("button", { name: "Undo" }).last().click();
  await pane.getByText(/: done\.$/).waitFor();
  await press("Highlight gaps");
  await pane.getByText("The gaps are highlighted in the sheet.").waitFor();
  await press("Highlight gaps");
  await pane.getByText("The highlights are cleared.").waitFor();

  await press("Summary");
  await page.getByRole("tab", { name: "Summary", selected: true }).waitFor();
  await pane.getByText("Summary, Scores data and Readings are written.").waitFor();
  await takePicture(page, "ribbon", false);
});

test("a cell's menu leads the pane to the objective in its row, and says so where there is none", async () => {
  const { page, pane, grid } = await openWorkbench(pages);
  await page.getByRole("button", { name: "Show in Maturity scorecard" }).click();
  await pane.getByText("The selected cells are not in the row of one objective.").waitFor();
  await grid.focus();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < 9; step += 1) await page.keyboard.press("ArrowDown");
  await page.getByRole("button", { name: "Show in Maturity scorecard" }).click();
  await pane.getByRole("heading", { level: 2 }).first().waitFor();
  await pane.getByRole("button", { name: "Save", exact: true }).waitFor();
});
