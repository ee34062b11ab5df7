/**
 * Draws assets/icons/icon-16.png and its larger sisters from assets/icons/icon.svg: npm run icons. The pictures are
 * committed; this is run by hand after the drawing was changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./launch-browser.mjs";
import { root } from "./project.mjs";

const folder = path.join(root, "assets", "icons");
const sizes = [16, 32, 64, 80, 128];

const drawing = readFileSync(path.join(folder, "icon.svg"), "utf8");
const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.screenshot({ path: path.join(folder, `icon-${size}.png`), omitBackground: true });
  }
} finally {
  await browser.close();
}
