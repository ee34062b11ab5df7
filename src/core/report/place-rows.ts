import type { KeyArea, Scorecard, Standing } from "../scorecard/scorecard";
import { toPlaces, type Place } from "./places";
import type { LevelsContext } from "./tab-maker";
import { FIRST_TEXT_ROW } from "./text-tab";

/** The rows of a tab that shows places, all of them one after the other from {@link FIRST_TEXT_ROW} on. */
export function planPlaces<Row>(
  context: LevelsContext,
  planPlace: (keyArea: KeyArea, place: Place, row: number) => readonly Row[],
): readonly Row[] {
  const rows: Row[] = [];
  for (const keyArea of context.scorecard.keyAreas) {
    for (const place of toPlaces(context, keyArea)) {
      rows.push(...planPlace(keyArea, place, FIRST_TEXT_ROW + rows.length));
    }
  }
  return rows;
}

/** Whether anything says where a key area stands: scores of its objectives, or a standing of the kind that is asked for. */
export function hasPlaces({ keyAreas, objectives }: Scorecard, isAsked: (standing: Standing) => boolean): boolean {
  return keyAreas.some(
    ({ name, standings }) =>
      standings.some(isAsked) || objectives.some(({ keyArea, scores }) => keyArea === name && scores.size > 0),
  );
}
