/**
 * Draws assets/icons/icon-16.png and its larger sisters from assets/icons/icon.svg, and so on for each drawing: npm run
 * icons. The pictures are committed; this is run by hand after a drawing was changed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./launch-browser.mjs";
import { root } from "./project.mjs";

const folder = path.join(root, "assets", "icons");
/** In pixels. The add-in itself is shown in more places than its buttons. */
const sizes = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80], highlight: [16, 32, 80], summary: [16, 32, 80] };

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  for (const [name, widths] of Object.entries(sizes)) {
    const drawing = readFileSync(path.join(folder, `${name}.svg`), "utf8");
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
    for (const size of widths) {
      await page.setViewportSize({ width: size, height: size });
      await page.screenshot({ path: path.join(folder, `${name}-${size}.png`), omitBackground: true });
    }
  }
} finally {
  await browser.close();
}
