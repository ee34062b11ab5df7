import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import { openCellCalls } from "../functions/cell-calls";

test("the script of functions that the manifest names works on its own", async () => {
  const cells = openCellCalls();
  const file = join(__dirname, "../../dist/web/functions.js");
  new Script(readFileSync(file, "utf8"), { filename: file }).runInContext(cells.world);
  expect(await cells.call(["LEVEL", "2/3"], ["GAP", 3, 4], ["NAME", "N/A"])).toEqual([
    2,
    1,
    { error: "#N/A", message: "The level is not applicable, so that it has no level." },
  ]);
});
