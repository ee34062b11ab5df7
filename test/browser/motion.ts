import type { Page } from "playwright-core";

/** Movements that last less than this, in seconds, are over before anybody sees them. */
const UNSEEN_S = 0.02;

type Watching = Window & { motions?: string[] };

/** Has all frames that are loaded from now on tell what moves in them. */
export async function watchMotion(page: Page): Promise<void> {
  await page.context().addInitScript((unseen) => {
    const told: Watching = window.top ?? window;
    const motions = (told.motions ??= []);
    const tell = (what: string, seconds: number, element: Element): void => {
      if (seconds >= unseen) motions.push(`${what} for ${seconds} s: ${element.tagName} ${element.className}`);
    };
    const longest = (durations: string): number => Math.max(...durations.split(",").map(parseFloat));
    const hear = (event: Event): void => {
      if (!(event.target instanceof Element)) return;
      const { pseudoElement } = event as TransitionEvent | AnimationEvent;
      const { transitionDuration, animationDuration } = getComputedStyle(event.target, pseudoElement || null);
      const isTransition = event.type === "transitionrun";
      tell(event.type, longest(isTransition ? transitionDuration : animationDuration), event.target);
    };
    document.addEventListener("transitionrun", hear, true);
    document.addEventListener("animationstart", hear, true);
    const animate = (element: Element, ...given: Parameters<Element["animate"]>): Animation => {
      const motion = animateAsBefore.apply(element, given);
      tell("animate", Number(motion.effect?.getComputedTiming().duration ?? 0) / 1_000, element);
      return motion;
    };
    // eslint-disable-next-line @typescript-eslint/unbound-method -- It is called with the element that it belongs to.
    const animateAsBefore = Element.prototype.animate;
    Element.prototype.animate = function (...given) {
      return animate(this, ...given);
    };
  }, UNSEEN_S);
}

/** What has moved since this was asked last. */
export function takeMotions(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as Watching).motions?.splice(0) ?? []);
}
