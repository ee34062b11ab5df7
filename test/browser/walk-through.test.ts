import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { usePages } from "./open-pages";
import { openWorkbench } from "./workbench";

const PAGE = join(__dirname, "../../docs/accessibility.md");

const INTRODUCTION = `# The main flow, as a screen reader has it

What assistive technology is given at each step of a round on the sample: the accessibility tree of the pane, as Chromium builds
it. A test makes this page and fails where the pane no longer gives what it says (\`UPDATE_DOCS=1 npx jest
test/browser/walk-through\` writes it anew, to be read before it is kept).

- The pane is a banner, a list of tabs, a main region named after its page, and a status that says what was done. Where an
  objective is open, that status is part of its entry.
- Tab goes from part to part in the order of the eye; tabs and the list of objectives are one stop each, with arrow keys inside. What
  saves an objective stands at the bottom of the pane, and comes right after its comment.
- Opening an objective puts the focus on its heading; going back puts it on the list, where it was. What the sheet opens takes no focus.
- How it was read, History and Help begin with the way back, which names the page that it leads to and puts the focus on what led there.
- Letters and numbers mean something only where an objective is open, and outside text boxes. A screen reader's own single keys
  come first in its reading mode; in focus mode they reach the pane. Esc leads from the comment to the scores, where screen
  readers usually turn it on themselves.
- What changes without the focus is said by live regions: what was saved, what was left unsaved, that a list ends, how many
  objectives a search found, how many findings are left.
`;

const pages = usePages();

test("the written walk-through says what the pane gives to a screen reader", async () => {
  const { pane } = await openWorkbench(pages);
  const steps: string[] = [];
  const note = async (title: string, how: string): Promise<void> => {
    const tree = await pane.locator("#pane").ariaSnapshot();
    steps.push(`\n## ${title}\n\n${how}\n\n\`\`\`yaml\n${tree}\n\`\`\`\n`);
  };
  await pane.getByRole("button", { name: "No, thank you" }).click();
  await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
  await note("1. Overview", "The pane was opened. The offer of the tour was declined.");

  await pane.getByRole("tab", { name: "Scores" }).click();
  await pane.getByRole("searchbox").fill("39");
  await pane.getByText("1 of 59 objectives").waitFor();
  await note("2. Scores, searched", "Tab Scores, then 39 in the search box.");

  await pane.getByRole("listbox").press("Enter");
  await pane.getByRole("heading", { level: 2, name: /^39/ }).waitFor();
  await note("3. An objective", "Tab to the list, then Enter. The focus is on the heading of level 2.");

  await pane.getByRole("heading", { level: 2, name: /^39/ }).press("4");
  await pane.getByRole("heading", { level: 2, name: /^39/ }).press("Control+Enter");
  await pane.getByText(/is scored 4 for 2026/).waitFor();
  await note("4. Saved", "4, then Ctrl+Enter. The status says what was written.");

  const made = INTRODUCTION + steps.join("");
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(PAGE, made);
  expect(readFileSync(PAGE, "utf8")).toBe(made);
});
