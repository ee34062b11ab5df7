import { createRoot } from "react-dom/client";
import { Session } from "../app/session";
import { OfficeWorkbook } from "../hosts/office/office-workbook";
import { toExcelClient } from "../hosts/office/excel-client";
import { App } from "./App";
import { loadChecks } from "./load-checks";
import { setLocale } from "./parts/locale";
import { loadTheme } from "./theme/load-theme";
import type { OfficeColours } from "./theme/theme-kind";
import { findThemeKind } from "./theme/use-theme";

/** Office's colours; null where this Office has none to give, which some say by throwing. */
function findOfficeColours(): OfficeColours | null {
  try {
    const { officeTheme } = Office.context as Partial<Office.Context>;
    return officeTheme ?? null;
  } catch {
    return null;
  }
}

const { host } = await Office.onReady();
const place = document.getElementById("pane");
if (!place) throw new Error("The page has no place for the pane");
if (host === Office.HostType.Excel) {
  // What a user edits in says more of how they write dates than the language of the menus.
  setLocale([Office.context.contentLanguage, Office.context.displayLanguage]);
  const session = new Session(new OfficeWorkbook(toExcelClient(Excel, Office)), loadChecks, () => new Date());
  const reading = session.start();
  const theme = await loadTheme(findThemeKind(findOfficeColours));
  createRoot(place).render(<App session={session} theme={theme} findOfficeColours={findOfficeColours} />);
  await reading;
} else {
  place.textContent =
    "This is the task pane of Maturity scorecard. It works beside a workbook: open one in Excel, then choose Scorecard on the Home tab.";
}
