export const COPY = "Copy";

/** "Copy Summary for a paper". */
export function toCopyLabel(name: string): string {
  return `Copy ${name} for a paper`;
}
