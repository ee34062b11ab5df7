import { Workbook } from "exceljs";

/** How the benchmarks' score lists are laid out. */
export type ListLayout = "one table" | "stacked";

const LEVELS = ["Minimum", "Developing", "Mature", "Leader", "Innovator"];
const AREA_SIZE = 20;

/** A score list of that many objectives, two years each with a comment, as the bytes of an .xlsx file. */
export async function toLargeList(objectives: number, layout: ListLayout): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Scores");
  const header = ["#", "Objective", "Description", "2025 Score", "2025 Comments", "2026 Score", "2026 Comments"];
  if (layout === "one table") sheet.addRow(["Key area", ...header]);
  for (let number = 1; number <= objectives; number += 1) {
    const area = `Area ${Math.ceil(number / AREA_SIZE)}`;
    if (layout === "stacked" && number % AREA_SIZE === 1) {
      sheet.addRow([area]);
      sheet.addRow(["Score:", ...LEVELS.map((name, index) => `${index + 1} - ${name}`)]);
      sheet.addRow(["Principle", ...LEVELS.map((name) => `How ${area} works where it is ${name.toLowerCase()}`)]);
      sheet.addRow(header);
    }
    const row = [
      number,
      `Objective ${number} of the list`,
      `How far the council has come with what objective ${number} asks of it.`,
      (number % 4) + 1,
      `Achieved baseline of '${(number % 4) + 1}'. Reviewed in January with the head of service.`,
      (number % 5) + 1,
      `Scored '${(number % 5) + 1}'. Action: report to the board in June.`,
    ];
    sheet.addRow(layout === "one table" ? [area, ...row] : row);
    if (layout === "stacked" && number % AREA_SIZE === 0) sheet.addRow([]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
