import type { Destination } from "./destination";

/** Where the pane is, and the way to elsewhere: for the pane's own parts, and for the ribbon's commands outside of it. */
export class Navigation {
  private current: Destination = { page: "overview" };
  private readonly listeners = new Set<() => void>();

  get destination(): Destination {
    return this.current;
  }

  readonly goTo = (destination: Destination): void => {
    this.current = destination;
    for (const listener of [...this.listeners]) listener();
  };

  /** Has a function called after each move; gives the function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
