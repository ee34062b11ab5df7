import { snapshotOf } from "../core/snapshot-builder";
import { toFile } from "../hosts/contract/file-host";
import { usePages } from "./open-pages";
import { openFile, openWorkbench, type OpenWorkbench } from "./workbench";

const pages = usePages();

const FIXTURE = snapshotOf({
  rows: [
    ["#", "Objective", "Owner", "Score 2026"],
    [1, "Champions", "Priya", 3],
    [2, "Reporting", "Anil", null],
    [3, "Themes", "Priya", null],
  ],
});

async function openList({ page, pane }: OpenWorkbench): Promise<void> {
  await openFile(page, { name: "owned.xlsx", content: Buffer.from(await toFile(FIXTURE)) });
  await pane.getByRole("heading", { level: 1, name: /^3 objectives/ }).waitFor();
  await pane.getByRole("tab", { name: "Scores" }).click();
  await pane.getByRole("listbox", { name: "Objectives" }).waitFor();
}

test("whose objectives are listed is remembered by the browser when the pane is opened anew, and forgotten when told", async () => {
  const workbench = await openWorkbench(pages);
  const { page, pane } = workbench;
  await openList(workbench);
  await pane.getByRole("combobox", { name: "Owner" }).selectOption("Priya");
  await pane.getByText("2 of 3 objectives").waitFor();
  await page.reload();
  await openList(workbench);
  await pane.getByText("2 of 3 objectives").waitFor();
  expect(await pane.getByRole("combobox", { name: "Owner" }).inputValue()).toBe("Priya");
  await pane.getByRole("button", { name: "List everyone’s" }).click();
  await page.reload();
  await openList(workbench);
  await pane.getByText("3 of 3 objectives").waitFor();
});
