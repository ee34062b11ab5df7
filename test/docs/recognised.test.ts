import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { HOW_TO_REGENERATE, toRecognisedPage } from "./recognised-page";

const PAGE = path.join(__dirname, "../../docs/recognised.md");

test("docs/recognised.md says what the code recognises", () => {
  const page = toRecognisedPage();
  if (process.env["UPDATE_DOCS"] === "1") writeFileSync(PAGE, page);
  const isUpToDate = readFileSync(PAGE, "utf8") === page;
  if (!isUpToDate) throw new Error(`docs/recognised.md is out of date. Run ${HOW_TO_REGENERATE}.`);
  expect(isUpToDate).toBe(true);
});
