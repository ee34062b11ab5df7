import type { Package, PackagePart } from "./package";

/** A package while a plan is carried out on it: what is thrown away if the plan cannot be finished. */
export class PackageDraft {
  constructor(private current: Package) {}

  /** The package as edited so far. */
  get package(): Package {
    return this.current;
  }

  has(name: string): boolean {
    return this.current.has(name);
  }

  text(name: string): string {
    return this.current.get(name).text;
  }

  write(name: string, text: string): void {
    this.current = this.current.withText(name, text);
  }

  put(name: string, part: PackagePart): void {
    this.current = this.current.with(name, part);
  }

  remove(name: string): void {
    this.current = this.current.with(name, null);
  }
}
