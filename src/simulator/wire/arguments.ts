import { HostError } from "../host-error";

/** An object among the arguments. */
interface ObjectArgument {
  readonly className: string;
  /** What of the workbook it stands for. */
  readonly target: unknown;
}

/** The arguments of a call, read as what the member wants; InvalidArgument where they are something else. */
export class Arguments {
  constructor(readonly values: readonly unknown[]) {}

  text(index: number): string {
    const value = this.values[index];
    if (typeof value !== "string") throw new HostError("InvalidArgument");
    return value;
  }

  textOr<T>(index: number, otherwise: T): string | T {
    return this.isMissing(index) ? otherwise : this.text(index);
  }

  integer(index: number): number {
    const value = this.values[index];
    if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
    return value;
  }

  integerOr(index: number, otherwise: number): number {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  /** True only if true was given. */
  flag(index: number): boolean {
    return this.values[index] === true;
  }

  isMissing(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }

  /** The thing of the workbook that an object stands for; null where the argument is no object of that kind. */
  find<T>(index: number, kind: abstract new (...args: never[]) => T): T | null {
    const value = this.values[index];
    return isWireObject(value) && value.target instanceof kind ? value.target : null;
  }

  object<T>(index: number, kind: abstract new (...args: never[]) => T): T {
    const found = this.find(index, kind);
    if (found === null) throw new HostError("InvalidArgument");
    return found;
  }
}

/** Whether an argument is an object of the host, not plain data. */
export function isWireObject(value: unknown): value is ObjectArgument {
  return typeof value === "object" && value !== null && "className" in value && "target" in value && "call" in value;
}
