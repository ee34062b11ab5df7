import { SheetSnapshot, Snapshot } from "../src/core/grid/snapshot";

/** The same cells in fresh rows: what is remembered of rows that were looked at before does not count. */
export function toFresh(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map(
    ({ content }) => new SheetSnapshot({ ...content, rows: content.rows.map((row) => row?.slice()) }),
  );
  return new Snapshot(sheets, snapshot.names);
}
