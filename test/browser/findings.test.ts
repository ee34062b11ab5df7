import { findProblems } from "./axe";
import { usePages } from "./open-pages";
import { openWorkbench, takePicture } from "./workbench";

const pages = usePages();

test.each(["none", "active"] as const)(
  "accepting a finding and turning a check off fit into 320 pixels, with forced colours: %s",
  async (forcedColors) => {
    const { page, pane } = await openWorkbench(pages);
    await page.emulateMedia({ forcedColors });
    // The pane at its narrowest.
    await page.getByRole("separator", { name: "Width of the task pane" }).press("End");
    await page.getByRole("separator", { name: "Width of the task pane" }).press("Home");
    const expectFit = async (name: string): Promise<void> => {
      const sizes = await pane.getByRole("main").evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
      expect(sizes[0]).toBe(sizes[1]);
      expect(await findProblems(page)).toEqual([]);
      await takePicture(page, `findings-${name}-${forcedColors}`, false);
    };
    await pane.getByRole("tab", { name: "Findings" }).click();
    await pane.getByRole("heading", { level: 2, name: "34 findings" }).waitFor();
    await pane.getByRole("button", { name: "Accept as it is" }).first().click();
    await pane.getByRole("button", { name: "Accept and note it in the log" }).click();
    await pane.getByText(/^Write why it is to stay as it is/).waitFor();
    await expectFit("form");
    await page.keyboard.type("Agreed with the portfolio holder.");
    await pane.getByRole("button", { name: "Accept and note it in the log" }).press("Enter");
    await pane.getByRole("button", { name: "Accepted (1)" }).click();
    await pane.getByRole("button", { name: "Take back" }).waitFor();
    await expectFit("accepted");
    await pane.getByRole("radio", { name: "Check" }).click();
    await pane.getByRole("button", { name: "Counts as usual: change" }).first().click();
    await pane.getByRole("radio", { name: "Off" }).check();
    await expectFit("choice");
    await pane.getByRole("button", { name: "Turn it off" }).click();
    await pane.getByRole("button", { name: "Turn on: Comment states another level than the cell" }).focus();
    await expectFit("off");
  },
);
