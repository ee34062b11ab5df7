import { Workbook } from "exceljs";

/** A savings register of that many lines as the bytes of an .xlsx file. */
export async function toLargeRegister(lines: number): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Savings register");
  sheet.addRow(["Ref", "Contract title", "Directorate", "Financial year", "Type", "Status", "Saving (£)"]);
  for (let number = 1; number <= lines; number += 1) {
    sheet.addRow([
      `C${number}`,
      `Contract ${number} of the register`,
      `Directorate ${(number % 12) + 1}`,
      number % 2 ? "2025/26" : "2026/27",
      number % 3 ? "Cashable" : "Cost avoidance",
      number % 4 ? "Delivered" : "Forecast",
      number * 1.25,
    ]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
