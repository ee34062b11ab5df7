import { readFile } from "node:fs/promises";
import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = require.resolve("axe-core/axe.min.js");

/** What axe finds on a page and in its frames: "rule: element" for each. */
export async function findProblems(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(page.frames().map(findInFrame));
  return found.flat();
}

/** Fluent UI's stops at both ends of a page, which hand the focus on at once, are left out. */
export async function findInFrame(frame: Frame): Promise<readonly string[]> {
  // The page's policy allows no script but its own; one that the debugger brings is not asked about.
  if (!(await frame.evaluate(() => "axe" in globalThis))) await frame.evaluate(await readFile(AXE, "utf8"));
  const { violations } = await frame.evaluate(() =>
    (globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } }).axe.run(
      { exclude: ["[data-tabster-dummy]"] },
      {
        iframes: false,
        // WCAG 2.2 asks for targets of 24 pixels; axe does not, unless it is told to.
        rules: { "target-size": { enabled: true } },
        // It looks at all the same, but says neither of what is well nor how to select what is not, which takes it as long.
        resultTypes: ["violations"],
        selectors: false,
      },
    ),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/**
 * Texts that are hard to read in forced colours, as axe's rule of contrast has it. Chromium draws a text in its colour, which it
 * forces, and goes on telling of the fill that it had before: axe would take that for the colour, so that it is told the former.
 */
export async function findForcedContrast(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(await readFile(AXE, "utf8"));
  const { violations, passes } = await frame.evaluate(async () => {
    const declared = CSSStyleDeclaration.prototype;
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with the declaration that it belongs to.
    const before = declared.getPropertyValue;
    declared.getPropertyValue = function (name) {
      return before.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    };
    try {
      const { axe } = globalThis as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
      return await axe.run(
        { exclude: ["[data-tabster-dummy]"] },
        { iframes: false, runOnly: ["color-contrast"], resultTypes: ["violations", "passes"] },
      );
    } finally {
      declared.getPropertyValue = before;
    }
  });
  if (passes.length === 0) return ["No text was looked at."];
  return violations.flatMap(({ nodes }) => nodes.map(({ html }) => `color-contrast: ${html}`));
}
