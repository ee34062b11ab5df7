import { parseSection } from "./sheet-section";
import type { SheetFrame } from "./sheet-scan";
import { withAttributes, type Splice } from "./xml-splice";

/** A stretch of columns as a sheet lists it. Columns count from 0. */
interface ListedColumns {
  readonly first: number;
  readonly last: number;
  /** Its tag as it is written. */
  readonly tag: string;
  readonly width: string | null;
}

/** Gives a column the width of another; none where that one has no width of its own. Throws HostError for broken XML. */
export function copyWidth(scan: SheetFrame, from: number, to: number): readonly Splice[] {
  const section = scan.sections.find(({ local }) => local === "cols");
  if (!section) return [];
  const { element, offset } = parseSection(scan, section);
  const columns = element.children.map(({ tag }): ListedColumns => {
    const [first, last] = [tag.attribute("min"), tag.attribute("max")].map((each) => Number(each ?? 0) - 1);
    const written = scan.text.slice(tag.start - offset, tag.end - offset);
    return { first: first ?? 0, last: last ?? 0, tag: written, width: tag.attribute("width") };
  });
  const width = columns.find((each) => holds(each, from))?.width ?? null;
  if (width === null) return [];
  const { prefix } = element.tag;
  const former = columns.find((each) => holds(each, to)) ?? {
    first: to,
    last: to,
    tag: `<${prefix}col/>`,
    width: null,
  };
  if (former.width === width) return [];
  const parts = [
    ...columns.filter((each) => each !== former),
    { ...former, last: to - 1 },
    { ...former, first: to, last: to, tag: withAttributes(former.tag, { width, customWidth: "1" }) },
    { ...former, first: to + 1 },
  ];
  const tags = parts
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, tag }) => withAttributes(tag, { min: String(first + 1), max: String(last + 1) }));
  const text = `${scan.text.slice(section.start, element.tag.end - offset)}${tags.join("")}</${element.tag.name}>`;
  return [{ start: section.start, end: section.end, text }];
}

function holds({ first, last }: ListedColumns, column: number): boolean {
  return column >= first && column <= last;
}
