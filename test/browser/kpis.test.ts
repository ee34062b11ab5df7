import { makeFolder } from "../cli/run-maturity";
import { writeWorkbook } from "../cli/write-workbook";
import { findProblems } from "./axe";
import { FIGURE_SHEETS } from "./figures-workbook";
import { usePages } from "./open-pages";
import { openFile, openWorkbench, setPaneWidth, takePicture, type OpenWorkbench } from "./workbench";

const pages = usePages();

interface OpenKpis extends OpenWorkbench {
  /** Nothing is cut off or wrong for a screen reader; a picture of it is kept. */
  readonly expectFit: (name: string) => Promise<void>;
}

async function openKpis(): Promise<OpenKpis> {
  const file = await writeWorkbook(await makeFolder(), "figures.xlsx", FIGURE_SHEETS);
  const workbench = await openWorkbench(pages);
  const { page, pane } = workbench;
  await openFile(page, file);
  await pane.getByRole("heading", { level: 1, name: /^3 KPIs · 2025\/26 · 1 missed/ }).waitFor();
  await pane.getByRole("heading", { level: 2, name: "3 KPIs, 2025/26" }).waitFor();
  return {
    ...workbench,
    expectFit: async (name) => {
      const sizes = await pane.getByRole("main").evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
      expect(sizes[0]).toBe(sizes[1]);
      await takePicture(page, name, name === "kpis");
      expect(await findProblems(page)).toEqual([]);
    },
  };
}

test("KPIs fit into the pane at its narrowest and at its widest", async () => {
  const { page, expectFit } = await openKpis();
  await setPaneWidth(page, 450);
  await expectFit("kpis");
  await setPaneWidth(page, 320);
  await expectFit("kpis-narrow");
});

test("an actual and a total's lines fit into 320 pixels", async () => {
  const { page, pane, expectFit } = await openKpis();
  await setPaneWidth(page, 320);
  await pane.getByRole("button", { name: "Details" }).nth(1).click();
  await pane.getByRole("button", { name: "Enter an actual" }).nth(1).click();
  await pane.getByRole("textbox", { name: "Actual for 2025/26" }).fill("97.2");
  await pane.getByText("Understood as 97.2%").waitFor();
  await pane.getByRole("button", { name: "Delivered in all: £150,360.75, its lines" }).click();
  await pane.getByRole("table", { name: "Savings of 2025/26 by directorate" }).scrollIntoViewIfNeeded();
  await expectFit("kpis-savings");
});

test("a sign-off fits into 320 pixels, and stands", async () => {
  const { page, pane, expectFit } = await openKpis();
  await setPaneWidth(page, 320);
  await pane.getByRole("button", { name: "Sign off: 2025/26" }).click();
  await pane.getByRole("textbox", { name: /^Your name/ }).fill("A. Accountant");
  await pane.getByRole("button", { name: /^Sign off \d+ figures$/ }).scrollIntoViewIfNeeded();
  await expectFit("kpis-sign-off");
  await pane.getByRole("button", { name: /^Sign off \d+ figures$/ }).click();
  await pane.getByText(/Signed off by A\. Accountant/).waitFor();
});
