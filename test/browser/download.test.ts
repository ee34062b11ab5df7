import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { downloadLimits } from "../../scripts/download-limits.cjs";
import { firstDownload } from "../../scripts/first-download.cjs";
import { usePages } from "./open-pages";
import { findPaneFrame, openWorkbench } from "./workbench";

const WEB = join(__dirname, "../../dist/web");
const KB = 1_000;

const pages = usePages();

/** How many bytes of these files a server sends that compresses them. */
function toSize(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(WEB, file)), { level: 9 }).length, 0);
}

test(`until Overview stands no more than ${downloadLimits.untilOverview} kB are fetched`, async () => {
  const { page, pane } = await openWorkbench(pages);
  await pane.getByRole("heading", { level: 2, name: "Key areas" }).waitFor();
  await pane.getByRole("button", { name: "Show the steps" }).waitFor();
  await page.waitForLoadState("networkidle");
  const addresses = await findPaneFrame(page).evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  const paths = addresses.map((address) => new URL(address).pathname.slice(1));
  // What the workbench puts in place of Excel and of Microsoft's server.
  const files = new Set(paths.filter((path) => path !== "connect.js" && !path.startsWith("office-js/")));

  // The first download is part of it, and what understands a workbook comes on top.
  for (const first of firstDownload()) expect(files).toContain(basename(first));
  expect(files.size).toBeGreaterThan(firstDownload().length + 3);
  const size = toSize(files) / KB;
  expect(size).toBeGreaterThan(downloadLimits.first);
  expect(size).toBeLessThan(downloadLimits.untilOverview);
});
