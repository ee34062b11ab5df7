import "@testing-library/jest-dom";
import { act, configure } from "@testing-library/react";
import { toHaveNoViolations } from "jest-axe";
import { TextDecoder, TextEncoder } from "node:util";

/** How high things are in tests, in pixels: jsdom lays nothing out, and a list draws only what there is room for. */
const HEIGHT = { line: 56, page: 600 };
const WIDTH = 320;

// A limit for what never comes, not a measure of speed: a page is fetched, and the workbook is read again, while a test waits.
configure({ asyncUtilTimeout: 20_000 });

class NothingResizes implements ResizeObserver {
  observe(): void {
    // Nothing is ever laid out, so nothing ever changes its size.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

// What every browser has and jsdom has not: the simulator's formula engine wants them.
Object.assign(globalThis, { TextDecoder, TextEncoder });

globalThis.ResizeObserver = NothingResizes;
for (const size of ["offsetHeight", "clientHeight"]) {
  Object.defineProperty(HTMLElement.prototype, size, {
    configurable: true,
    get(this: HTMLElement) {
      return this.hasAttribute("data-index") ? HEIGHT.line : HEIGHT.page;
    },
  });
}
for (const size of ["offsetWidth", "clientWidth"]) {
  Object.defineProperty(HTMLElement.prototype, size, { configurable: true, get: () => WIDTH });
}
// No computer: it prefers nothing, and never comes to prefer anything.
globalThis.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
// jsdom knows no scrolling: the place is kept, and whoever listens is told a little later, as a browser does it.
Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number, top?: number): void {
  this.scrollTop = (typeof to === "object" ? to.top : top) ?? 0;
  setTimeout(() => act(() => void this.dispatchEvent(new Event("scroll"))), 0);
};
Element.prototype.scrollIntoView = () => undefined;
quickenLabels();

expect.extend(toHaveNoViolations);

/**
 * jsdom finds the labels of a control by asking everything on the page whether it is one, and every label by going through the
 * page again; every button that a test looks for by its name asks for its labels. This gives the same ones, in the same order.
 */
function quickenLabels(): void {
  for (const { prototype } of [HTMLButtonElement, HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement]) {
    const own = Object.getOwnPropertyDescriptor(prototype, "labels");
    Object.defineProperty(prototype, "labels", {
      configurable: true,
      get(this: HTMLElement): unknown {
        const hasLabels = this.isConnected && !(this instanceof HTMLInputElement && this.type === "hidden");
        if (!hasLabels) return own?.get?.call(this);
        return [...document.getElementsByTagName("label")].filter((label) => findControl(label) === this);
      },
    });
  }
}

function findControl(label: HTMLLabelElement): Element | null {
  return label.hasAttribute("for") ? document.getElementById(label.htmlFor) : label.control;
}
