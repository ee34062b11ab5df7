import { toHeadingName } from "../recognise/heading-kinds";
import { findFilled } from "./assessments";
import type { KeyAreaNames, NamedKeyArea, ReadSheet } from "./key-area-names";
import type { Assessment, KeyArea, Ladder, Standing } from "./scorecard";
import { toSourcedText } from "./sourced";

/**
 * The key areas of a workbook by their names, in its order, each with its theme, its ladder and its standings. Ladders and
 * assessments are those of all sheets, in their order.
 */
export function toKeyAreas(
  sheets: readonly ReadSheet[],
  names: KeyAreaNames,
  ladders: readonly Ladder[],
  assessments: readonly Assessment[],
  standings: ReadonlyMap<string, readonly Standing[]>,
): ReadonlyMap<string, KeyArea> {
  const themes = toThemes(sheets, names, assessments);
  const toKeyArea = ({ name, source }: NamedKeyArea): KeyArea => ({
    name,
    theme: themes.get(name) ?? null,
    source,
    ladder: ladders.find((ladder) => ladder.keyArea === name) ?? null,
    standings: standings.get(name) ?? [],
  });
  return new Map(names.all.map((named) => [named.name, toKeyArea(named)]));
}

/** The theme of each key area: that of its first objectives, or else of an assessment. */
function toThemes(
  sheets: readonly ReadSheet[],
  names: KeyAreaNames,
  assessments: readonly Assessment[],
): ReadonlyMap<string, string> {
  const themes = new Map<string, string>();
  const add = (keyArea: string | null, theme: string | null): void => {
    if (keyArea !== null && theme !== null && !themes.has(keyArea)) themes.set(keyArea, theme);
  };
  for (const { sheet, reading } of sheets) {
    for (const group of reading.tables.flatMap(({ groups }) => groups)) {
      const { theme } = group;
      add(
        names.findOfGroup(reading, group),
        theme && toHeadingName(toSourcedText(sheet, theme.row, theme.column).value),
      );
    }
  }
  for (const { keyArea, theme } of assessments) add(keyArea, theme);
  return themes;
}

/** Adds what the marked ladders and the assessments of one sheet say of key areas as a whole, by the key area's name. */
export function addStandings(
  ladders: readonly Ladder[],
  assessments: readonly Assessment[],
  standings: Map<string, Standing[]>,
): void {
  const marked = ladders.map(({ keyArea, current, ambition }) => ({
    keyArea,
    current: current?.source ?? null,
    wanted: ambition?.source ?? null,
  }));
  for (const { keyArea, current, wanted } of [...marked, ...assessments]) {
    const standing = { current: findFilled(current), wanted: findFilled(wanted) };
    if (keyArea === null || !(standing.current || standing.wanted)) continue;
    const known = standings.get(keyArea);
    if (known) known.push(standing);
    else standings.set(keyArea, [standing]);
  }
}
