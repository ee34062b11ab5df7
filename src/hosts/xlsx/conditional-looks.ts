import { HIGHLIGHT_LOOKS, type HighlightLook } from "../../core/change/highlight";
import type { PlannedFormat } from "../../core/change/sheet-plan";
import type { PackageDraft } from "./package-draft";
import { readStyles } from "./styles-part";
import { applySplices, withCount, type Splice } from "./xml-splice";
import { escapeXmlAttribute } from "./xml-text";
import { findChild, type XmlElement } from "./xml-tree";

/** Whatever refers to a look of conditional formats: rules, tables, their styles, filters and pivot tables. */
const REFERENCE = /dxfid\s*=\s*["'](\d+)["']/gi;

/** A look that a conditional format of ours gives, as the styles part has it but for a prefix. */
export function toConditionalLookXml(look: HighlightLook, formatId: number): string {
  return toDifferenceXml(
    look,
    `<numFmt numFmtId="${formatId}" formatCode="${escapeXmlAttribute(look.numberFormat)}"/>`,
  );
}

/** The colours that a conditional format on a tab of ours gives, as the styles part has them but for a prefix. */
export function toConditionalColorsXml(colors: Pick<PlannedFormat, "fill" | "color">): string {
  return toDifferenceXml(colors, "");
}

function toDifferenceXml({ fill, color }: Pick<PlannedFormat, "fill" | "color">, numberFormat: string): string {
  return (
    `<dxf><font><color rgb="FF${color}"/></font>${numberFormat}` +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill></dxf>`
  );
}

/**
 * Takes the looks of ours that nothing refers to off the end of their list, and their number formats off the end of theirs,
 * so that a workbook whose highlights are off is as it was before they came. What stands before a look of somebody else's
 * stays, as numbers would have to move.
 */
export function dropUnusedLooks(draft: PackageDraft, stylesPart: string): void {
  const { text, root } = readStyles(draft.package.get(stylesPart));
  const looks = findChild(root, "dxfs");
  const ownIds = (looks?.children ?? []).map((look) => findOwnFormatId(text.slice(look.tag.start, look.end)));
  // Reading every part takes a while, which is for nothing where no look of ours ends the list.
  if (!looks || (ownIds.at(-1) ?? null) === null) return;
  const used = findUsedLooks(draft);
  const kept = countKept(looks, (_, at) => (ownIds[at] ?? null) !== null && !used.has(at));
  const withoutLooks = applySplices(text, toCut(text, looks, kept));
  const formats = findChild(root, "numFmts");
  const gone = new Set(ownIds.slice(kept));
  const keptFormats = formats
    ? countKept(formats, ({ tag }) => {
        const id = tag.attribute("numFmtId");
        const asWritten = new RegExp(`numFmtId\\s*=\\s*["']${id}["']`, "g");
        // It says its own number once.
        return gone.has(id) && (withoutLooks.match(asWritten)?.length ?? 0) <= 1;
      })
    : 0;
  const splices = [...toCut(text, looks, kept), ...(formats ? toCut(text, formats, keptFormats) : [])];
  if (splices.length > 0) draft.write(stylesPart, applySplices(text, splices));
}

/** The number of the number format in a look of ours; null for any other look. */
function findOwnFormatId(written: string): string | null {
  const xml = written.replace(/<(\/?)[\w.-]+:/g, "<$1");
  const id = /numFmtId="(\d+)"/.exec(xml)?.[1] ?? null;
  if (id === null) return null;
  return Object.values(HIGHLIGHT_LOOKS).some((look) => toConditionalLookXml(look, Number(id)) === xml) ? id : null;
}

function findUsedLooks({ package: source }: PackageDraft): ReadonlySet<number> {
  const xml = source.names.filter((name) => /\.xml$/i.test(name));
  return new Set(xml.flatMap((name) => [...source.get(name).text.matchAll(REFERENCE)].map(([, id]) => Number(id))));
}

/** How many items of a list stay once those at its end are taken off for which `isGone` holds. */
function countKept({ children }: XmlElement, isGone: (item: XmlElement, at: number) => boolean): number {
  let kept = children.length;
  for (let last = children[kept - 1]; last && isGone(last, kept - 1); last = children[kept - 1]) kept -= 1;
  return kept;
}

/** What makes a list as long as it was. One without a count is of our making, and goes with its last item. */
function toCut(text: string, { tag, children, closeStart, end }: XmlElement, kept: number): readonly Splice[] {
  const [first, last] = [children[kept], children.at(-1)];
  if (!first || !last) return [];
  if (kept === 0 && tag.attribute("count") === null) return [{ start: tag.start, end, text: "" }];
  const counted = withCount(text.slice(tag.start, tag.end), kept);
  const isEmpty = kept === 0 && first.tag.start === tag.end && last.end === closeStart;
  if (isEmpty) return [{ start: tag.start, end, text: `${counted.slice(0, -1)}/>` }];
  return [
    { start: tag.start, end: tag.end, text: counted },
    { start: first.tag.start, end: last.end, text: "" },
  ];
}
