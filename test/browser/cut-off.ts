import type { Frame } from "playwright-core";

/**
 * Text in a frame that cannot be read by scrolling up and down: it reaches over the side of the frame, or over the edge of
 * what hides it. Gives each as it stands, its beginning where it is long; none where all can be read.
 * @param except what may reach over the side, as a selector.
 */
export function findCutOff(frame: Frame, { except = "" } = {}): Promise<readonly string[]> {
  return frame.evaluate((exception) => {
    /** What is drawn may be a fraction of a pixel over the edge. */
    const slack = 1.5;
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      const words = text.textContent?.trim() ?? "";
      const element = text.parentElement;
      if (words === "" || !element?.checkVisibility({ visibilityProperty: true }) || isForHearing(element)) continue;
      if (exception !== "" && element.closest(exception)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      if ([...range.getClientRects()].some((box) => isCut(box, element))) found.push(words.slice(0, 60));
    }
    return found;

    function isCut(box: DOMRect, element: Element): boolean {
      if (box.left < -slack || box.right > document.documentElement.clientWidth + slack) return true;
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        if (overflowX !== "visible" && (box.left < edge.left - slack || box.right > edge.right + slack)) return true;
        const hides = overflowY === "hidden" || overflowY === "clip";
        if (hides && (box.top < edge.top - slack || box.bottom > edge.bottom + slack)) return true;
        // What can be scrolled up and down may be anywhere beyond its edges.
        if (overflowY === "auto" || overflowY === "scroll") return false;
      }
      return false;
    }

    /** What is only heard is as good as nowhere on the page. */
    function isForHearing(element: Element): boolean {
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { width, height } = around.getBoundingClientRect();
        if (width <= 1 || height <= 1) return true;
      }
      return false;
    }
  }, except);
}
