import type { TypedBlock } from "./tab-cells";

/** A block of cells of a tab, which is told by the name that marks it. */
export interface PlacedBlock {
  readonly mark: string;
  readonly block: TypedBlock;
}

/** Blocks by batches in their order, those that are too large parted between rows; at least one batch, if an empty one. */
export function toBatches(blocks: readonly PlacedBlock[], most: number): readonly (readonly PlacedBlock[])[] {
  const batches: PlacedBlock[][] = [[]];
  let room = most;
  for (const { mark, block } of blocks) {
    let rows: TypedBlock["lines"] = [];
    let top = block.top;
    const put = (): void => {
      if (rows.length > 0) batches.at(-1)?.push({ mark, block: { top, left: block.left, lines: rows } });
      top += rows.length;
      rows = [];
    };
    for (const line of block.lines) {
      const bytes = toByteCount(line);
      if (bytes > room && room < most) {
        put();
        batches.push([]);
        room = most;
      }
      rows.push(line);
      room -= bytes;
    }
    put();
  }
  return batches;
}

/** What a line takes in a request, which is text in UTF-8. */
function toByteCount(line: TypedBlock["lines"][number]): number {
  return new TextEncoder().encode(JSON.stringify(line)).length + 1;
}
