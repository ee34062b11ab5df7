/** What a part lost and what it gained, tag by tag and text by text, in their order. */
export interface TextDifference {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}

/** How a part's text differs from what it was: the fewest tags and texts that have to go and to come. */
export function findTextDifference(before: string, after: string): TextDifference {
  const [old, young] = [toPieces(before), toPieces(after)];
  let start = 0;
  while (start < Math.min(old.length, young.length) && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, young.length) - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  return toDifference(old.slice(start, old.length - end), young.slice(start, young.length - end));
}

function toPieces(text: string): readonly string[] {
  return text.match(/<[^>]*>|[^<]+/g) ?? [];
}

/** By the longest run of pieces that both have in the same order. */
function toDifference(old: readonly string[], young: readonly string[]): TextDifference {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(young.length + 1).fill(0));
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row -= 1) {
    const line = lengths[row];
    for (let column = young.length - 1; line && column >= 0; column -= 1) {
      line[column] =
        old[row] === young[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const [lost, gained]: [string[], string[]] = [[], []];
  let [row, column] = [0, 0];
  while (row < old.length || column < young.length) {
    if (row < old.length && column < young.length && old[row] === young[column]) {
      row += 1;
      column += 1;
    } else if (
      column < young.length &&
      (row === old.length || lengthAt(row, column + 1) >= lengthAt(row + 1, column))
    ) {
      gained.push(young[column] ?? "");
      column += 1;
    } else {
      lost.push(old[row] ?? "");
      row += 1;
    }
  }
  return { lost, gained };
}
