import type { Page } from "playwright-core";
import { findPaneFrame } from "./workbench";

/** Where the Tab key has led. */
interface Stop {
  /** What it is, for whoever reads of it. */
  readonly words: string;
  /** What it looks like: a stop of the same kind shows the focus alike. */
  readonly kind: string;
  readonly isSeen: boolean;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** More stops than this on one page are more of the same: findings, lines of a list. */
const MOST_STOPS = 45;
/** How far around an element its ring may be drawn, in pixels. */
const AROUND = 4;

/**
 * Goes through the pane with the Tab key and gives what a keyboard's user would not find their way by: a stop that lies
 * hidden, and one that looks the same with the focus as without. `seen` are kinds that need not be looked at again; those that
 * were are added.
 */
export async function findLostFocus(page: Page, seen: Set<string>): Promise<readonly string[]> {
  const frame = findPaneFrame(page);
  const found: string[] = [];
  await page.locator('iframe[title="Task pane"]').focus();
  await frame.evaluate(() => {
    // So that the first press leads to the first stop.
    getSelection()?.setPosition(document.body, 0);
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const place = await page.locator('iframe[title="Task pane"]').boundingBox();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await findStop(page);
    if (!stop) break;
    if (!stop.isSeen) found.push(`hidden: ${stop.words}`);
    if (seen.has(stop.kind) || !stop.isSeen || !place) continue;
    seen.add(stop.kind);
    const { x, y, width, height } = stop.box;
    const clip = {
      x: Math.max(place.x, place.x + x - AROUND),
      y: Math.max(place.y, place.y + y - AROUND),
      width: width + 2 * AROUND,
      height: Math.min(height + 2 * AROUND, place.y + place.height - Math.max(place.y, place.y + y - AROUND)),
    };
    const withFocus = await page.screenshot({ clip, animations: "disabled" });
    await frame.evaluate(() => {
      const { activeElement } = document;
      if (!(activeElement instanceof HTMLElement)) return;
      activeElement.blur();
      Object.assign(window, { focusBack: () => activeElement.focus({ preventScroll: true }) });
    });
    const without = await page.screenshot({ clip, animations: "disabled" });
    await frame.evaluate(() => (window as Window & { focusBack?: () => void }).focusBack?.());
    if (withFocus.equals(without)) found.push(`looks the same: ${stop.words}`);
  }
  return found;
}

/** Where the focus is in the pane; null where it has left it. */
function findStop(page: Page): Promise<Stop | null> {
  return findPaneFrame(page).evaluate(() => {
    const { activeElement: element } = document;
    if (!document.hasFocus() || !element || element === document.body) return null;
    const { x, y, width, height } = element.getBoundingClientRect();
    const points = [
      [0.5, 0.5],
      [0.1, 0.2],
      [0.9, 0.2],
      [0.1, 0.8],
      [0.9, 0.8],
    ] as const;
    const isSeenAt = (across: number, down: number): boolean => {
      const at = document.elementFromPoint(x + width * across, y + height * down);
      // A box to tick lies under its picture, and both are named by their label.
      return at !== null && (element.contains(at) || at.parentElement?.contains(element) === true);
    };
    const words = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 50);
    return {
      words: `${element.tagName.toLowerCase()} ${words}`,
      kind: `${element.tagName} ${element.getAttribute("role") ?? element.getAttribute("type") ?? ""} ${element.className}`,
      isSeen: points.filter(([across, down]) => isSeenAt(across, down)).length >= 3,
      box: { x, y, width, height },
    };
  });
}
