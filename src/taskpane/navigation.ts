import { isBesidesTabs, type Destination } from "./destination";

/** Where the pane is, and the way to elsewhere: for the pane's own parts, and for the ribbon's commands outside of it. */
export class Navigation {
  private current: Destination = { page: "overview" };
  private left: Destination = this.current;
  private readonly listeners = new Set<() => void>();

  get destination(): Destination {
    return this.current;
  }

  /** Where a page without a tab was opened from, which leads back there: the very destination, so that it stands as it was left. */
  get origin(): Destination {
    return this.left;
  }

  readonly goTo = (destination: Destination): void => {
    if (!isBesidesTabs(this.current.page)) this.left = withoutQuestion(this.current);
    this.current = destination;
    for (const listener of [...this.listeners]) listener();
  };

  /** Has a function called after each move; gives the function that ends it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** What was asked there once is not asked again. */
function withoutQuestion(destination: Destination): Destination {
  return destination.page === "reports" ? { page: "reports" } : destination;
}
