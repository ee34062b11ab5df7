import { createRoot } from "react-dom/client";
import { Session } from "../app/session";
import { OfficeWorkbook } from "../hosts/office/office-workbook";
import { toExcelClient } from "../hosts/office/excel-client";
import { App } from "./App";
import { loadChecks } from "./load-checks";

const { host } = await Office.onReady();
const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
if (host === Office.HostType.Excel) {
  const session = new Session(new OfficeWorkbook(toExcelClient(Excel, Office)), loadChecks, () => new Date());
  createRoot(place).render(<App session={session} />);
  await session.start();
} else {
  place.textContent =
    "This is the task pane of Maturity scorecard. It works beside a workbook: open one in Excel, then choose Scorecard on the Home tab.";
}
