import { createRoot } from "react-dom/client";
import { Session } from "../app/session";
import { OfficeWorkbook } from "../hosts/office/office-workbook";
import { toExcelClient } from "../hosts/office/excel-client";
import { App } from "./App";

await Office.onReady();
const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
const session = new Session(new OfficeWorkbook(toExcelClient(Excel, Office)));
createRoot(place).render(<App session={session} />);
await session.start();
