import type { SheetSnapshot, Snapshot } from "../grid/snapshot";
import { toSheetCorrections, type Correction, type SheetCorrections } from "./corrections";
import { toHeadingName } from "./heading-kinds";
import { NOTHING_ELSEWHERE, toHeaderLine, type Elsewhere } from "./maturity-evidence";
import { readSheet } from "./read-sheet";
import type { Reading, SheetReading } from "./reading";
import { toBands, toCorrectionsWithin } from "./sheet-bands";
import { withKeyAreasOfSheets } from "./sheet-key-area";
import { toTextAt } from "./sheet-text";
import { toUnread } from "./unread-sheet";

const HIDDEN_SHEET = "A hidden sheet is not read. Unhide it if it counts.";
const NOT_OURS = "Marked in this workbook as no score sheet.";
const BESIDE_TABLES = "Stands beside the tables and is none itself: a key or notes, which are not read.";

/**
 * Finds the score sheets of a workbook by what stands on them, never by their names. Total: a sheet that is not
 * understood is left out with its range and a reason.
 * @param ownTabs the sheets that this program wrote itself, which are not read.
 * @param corrections what was said of the sheets, in the order in which it was said; of a sheet or a column that is not there
 *   it changes nothing ({@link findMisfit} tells).
 */
export function recognise(
  snapshot: Snapshot,
  ownTabs: ReadonlySet<string>,
  corrections: readonly Correction[] = [],
): Reading {
  const sheets = snapshot.sheets.filter((sheet) => !ownTabs.has(sheet.name));
  const readAll = (
    sheet: SheetSnapshot,
    elsewhere: Elsewhere,
    titledBy: SheetCorrections["titledBy"] = "headers",
  ): SheetReading => readBands(sheet, { ...toSheetCorrections(corrections, sheet.name), titledBy }, elsewhere);
  const first = sheets.map((sheet) => readAll(sheet, NOTHING_ELSEWHERE));
  const ladders = toLadderNames(snapshot, first);
  const elsewhere = { ...NOTHING_ELSEWHERE, ladders };
  // A list that gives no sign of what its scores are may belong to ladders on another sheet.
  const readings = sheets.map((sheet, index) => {
    const reading = first[index];
    return reading && (reading.tables.length > 0 || ladders.size === 0) ? reading : readAll(sheet, elsewhere);
  });
  const found = [() => readings, readTitlesTold, readKeyAreas].map((read) => read()).find(scoresAnything) ?? readings;
  return { sheets: withKeyAreasOfSheets(snapshot, found) };

  /** Where nothing else is scored, cells may tell what the objectives are, in a list whose header does not. */
  function readTitlesTold(): readonly SheetReading[] {
    const once = rereadUnread(elsewhere, readings);
    const headers = toTableHeaders(snapshot, once);
    // What one year's list is, another year's with the same header is too.
    return headers.size === 0 ? once : rereadUnread({ ...elsewhere, headers }, once);
  }

  function rereadUnread(known: Elsewhere, before: readonly SheetReading[]): readonly SheetReading[] {
    return sheets.map((sheet, index) => {
      const reading = before[index];
      return reading && reading.holds.length > 0 ? reading : readAll(sheet, known, "cells");
    });
  }

  /** Where nothing else is scored, a list of key areas with scores is no summary of another list. */
  function readKeyAreas(): readonly SheetReading[] {
    return sheets.map((sheet) => readAll(sheet, elsewhere, "keyAreas"));
  }
}

function scoresAnything(readings: readonly SheetReading[]): boolean {
  return readings.some(({ tables, assessments }) => tables.length > 0 || assessments.length > 0);
}

function readBands(sheet: SheetSnapshot, corrections: SheetCorrections, elsewhere: Elsewhere): SheetReading {
  if (corrections.isOurs === false) return toUnread(sheet, NOT_OURS);
  // Hidden sheets are mostly old copies and lists for drop-downs; what they hold is counted on other sheets.
  if (sheet.content.visibility !== "visible" && corrections.isOurs === null) return toUnread(sheet, HIDDEN_SHEET);
  const bands = toBands(sheet, corrections).map((band) => ({
    band: band.sheet,
    reading: readSheet(band.sheet, toCorrectionsWithin(corrections, band), elsewhere),
  }));
  const [only] = bands;
  if (only && bands.length === 1) return only.reading;
  const read = bands.filter(({ reading }) => reading.holds.length > 0);
  if (read.length === 0) return toUnread(sheet, only?.reading.leftOut[0]?.why ?? BESIDE_TABLES);
  const readings = bands.map(({ band, reading }) =>
    reading.holds.length > 0 ? reading : toUnread(band, BESIDE_TABLES),
  );
  return joinReadings(sheet.name, readings);
}

/** The readings of a sheet's bands as the reading of the sheet. */
function joinReadings(sheet: string, readings: readonly SheetReading[]): SheetReading {
  return {
    sheet,
    holds: [...new Set(readings.flatMap(({ holds }) => holds))],
    title: readings.find(({ title }) => title !== null)?.title ?? null,
    keyArea: null,
    tables: readings.flatMap(({ tables }) => tables),
    ladders: readings.flatMap(({ ladders }) => ladders),
    assessments: readings.flatMap(({ assessments }) => assessments),
    kpiTables: readings.flatMap(({ kpiTables }) => kpiTables),
    registers: readings.flatMap(({ registers }) => registers),
    leftOut: readings.flatMap(({ leftOut }) => leftOut),
  };
}

/** The headers of the tables that are read, as {@link toHeaderLine} has them. */
function toTableHeaders(snapshot: Snapshot, readings: readonly SheetReading[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ sheet, tables }) => {
      const on = snapshot.findSheet(sheet);
      return on ? tables.map(({ headerRow }) => toHeaderLine(on, headerRow)) : [];
    }),
  );
}

function toLadderNames(snapshot: Snapshot, readings: readonly SheetReading[]): ReadonlySet<string> {
  return new Set(
    readings.flatMap(({ sheet, ladders }) =>
      ladders.flatMap(({ owner }) => {
        const own = owner.kind === "keyArea" ? owner.heading : null;
        const on = snapshot.findSheet(sheet);
        return own && on ? [toHeadingName(toTextAt(on, own.row, own.column)).toLowerCase()] : [];
      }),
    ),
  );
}
