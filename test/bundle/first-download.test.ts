import { readFileSync } from "node:fs";
import { firstDownload } from "../../scripts/first-download.cjs";

/** The source files that are in the scripts, as their maps tell. */
const sources = firstDownload()
  .filter((file) => file.endsWith(".js"))
  .flatMap((file) => (JSON.parse(readFileSync(`${file}.map`, "utf8")) as { sources: string[] }).sources);

describe("what the task pane loads first", () => {
  test("is the pane and what draws it", () => {
    expect(sources).toContainEqual(expect.stringMatching(/\/src\/taskpane\/main\.tsx$/));
    expect(sources).toContainEqual(expect.stringMatching(/\/node_modules\/react-dom\//));
  });

  // Excel reads the workbook; these read files, or stand in for Excel where there is none.
  test.each(["exceljs", "fflate", "sax", "@borgar/fx", "@ironcalc/wasm"])("has nothing of %s in it", (name) => {
    expect(sources.filter((source) => source.includes(`/node_modules/${name}/`))).toEqual([]);
  });

  test.each(["hosts/xlsx", "simulator", "workbench", "cli"])("has nothing of src/%s in it", (folder) => {
    expect(sources.filter((source) => source.includes(`/./src/${folder}/`))).toEqual([]);
  });
});
