import { createRoot } from "react-dom/client";
import { Session } from "../app/session";
import { OfficeWorkbook } from "../hosts/office/office-workbook";
import { toExcelClient } from "../hosts/office/excel-client";
import { App } from "./App";
import { associateCommands } from "./commands/associate-commands";
import type { CommandSurroundings } from "./commands/run-command";
import { startCommand } from "./commands/start-command";
import { loadChecks } from "./load-checks";
import { Navigation } from "./navigation";
import { setLocale } from "./parts/locale";
import { showPane } from "./show-pane";
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

/** Puts the pane into the page, also where Excel loaded it for a command and nobody sees it; null outside of Excel. */
async function openPane(): Promise<CommandSurroundings | null> {
  const { host } = await Office.onReady();
  const place = document.getElementById("pane");
  if (!place) throw new Error("The page has no place for the pane");
  if (host !== Office.HostType.Excel) {
    place.textContent =
      "This is the task pane of Maturity scorecard. It works beside a workbook: open one in Excel, then choose Scorecard on the Home tab.";
    return null;
  }
  // What a user edits in says more of how they write dates than the language of the menus.
  setLocale([Office.context.contentLanguage, Office.context.displayLanguage]);
  const session = new Session(new OfficeWorkbook(toExcelClient(Excel, Office)), loadChecks, () => new Date());
  const navigation = new Navigation();
  void session.start();
  const theme = await loadTheme(findThemeKind(findOfficeColours));
  createRoot(place).render(
    <App session={session} navigation={navigation} theme={theme} findOfficeColours={findOfficeColours} />,
  );
  return { session, navigation, showPane };
}

const opening = openPane();
// Before office.js is ready, since Excel asks for a command as soon as it is.
associateCommands(Office.actions, async (id) => {
  const surroundings = await opening;
  if (surroundings) await startCommand(id, surroundings);
});
await opening;
