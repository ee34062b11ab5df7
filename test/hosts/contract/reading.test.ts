import { EVERY_KIND } from "./fixtures";
import { toComparable } from "./comparable";
import { HOSTS } from "./hosts";
import { cellOf } from "./plans";

describe.each(HOSTS)("reading with %s", (_, kind) => {
  test("gives back what the workbook holds, of every kind", async () => {
    const host = await kind.open(EVERY_KIND);
    const read = toComparable(await host.read(), kind, { results: true });
    expect(read).toEqual(toComparable(EVERY_KIND, kind, { results: true }));
  });

  test("gives the same when nothing has changed", async () => {
    const host = await kind.open(EVERY_KIND);
    expect(toComparable(await host.read(), kind, { results: true })).toEqual(
      toComparable(await host.read(), kind, { results: true }),
    );
  });

  test("tells text that looks like a formula from a formula", async () => {
    const snapshot = await (await kind.open(EVERY_KIND)).read();
    expect(cellOf(snapshot, "Scores!D3")).toMatchObject({ value: "=1+1 is no formula here", formula: null });
    expect(cellOf(snapshot, "Scores!B5")).toMatchObject({ value: 2.75, formula: "AVERAGE(B2:B3)" });
  });

  test("ends a sheet at the last row that holds something", async () => {
    const snapshot = await (await kind.open(EVERY_KIND)).read();
    expect(snapshot.sheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ["Scores", 7],
      ["It's a sheet, too", 1],
      ["Deep", 1],
      ["Empty", 0],
      ["Locked", 1],
      ["Register", 4],
    ]);
  });

  test("gives every cell of some ranges alone, empty ones too, just as the whole has them", async () => {
    const host = await kind.open(EVERY_KIND);
    const whole = await host.read();
    const ranges = [
      { sheet: "Scores", top: 1, left: 0, bottom: 8, right: 4 },
      { sheet: "It's a sheet, too", top: 0, left: 0, bottom: 0, right: 1 },
      { sheet: "Empty", top: 3, left: 3, bottom: 3, right: 3 },
    ];
    const cells = await host.readCells(ranges);
    expect(cells).toHaveLength(8 * 5 + 2 + 1);
    for (const { at, cell } of cells) expect({ at, cell }).toEqual({ at, cell: whole.cell(at) });
  });

  test("says which sheet is gone when its cells are asked for", async () => {
    const host = await kind.open(EVERY_KIND);
    const range = { sheet: "Not there", top: 0, left: 0, bottom: 0, right: 0 };
    await expect(host.readCells([range])).rejects.toMatchObject({ name: "HostError", code: "notFound" });
  });
});
