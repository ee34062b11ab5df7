// Gives jsdom what every browser has and it has not. To be imported before anything else.
import { TextDecoder, TextEncoder } from "node:util";

/** What every element is taken to measure: jsdom lays nothing out. */
const WIDTH = 800;
const HEIGHT = 400;

/** Nothing changes its size here. */
class StillObserver implements ResizeObserver {
  observe(): void {
    return undefined;
  }
  unobserve(): void {
    return undefined;
  }
  disconnect(): void {
    return undefined;
  }
}

Object.assign(globalThis, { TextDecoder, TextEncoder, ResizeObserver: StillObserver });

for (const [name, value] of [
  ["offsetWidth", WIDTH],
  ["clientWidth", WIDTH],
  ["offsetHeight", HEIGHT],
  ["clientHeight", HEIGHT],
] as const) {
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value });
}
