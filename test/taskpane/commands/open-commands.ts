import { Session } from "../../../src/app/session";
import type { Snapshot } from "../../../src/core/grid/snapshot";
import { toExcelClient } from "../../../src/hosts/office/excel-client";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import { openSimulator, type ExcelOptions, type Simulator, type Traffic } from "../../../src/simulator/simulator";
import type { CommandId } from "../../../src/taskpane/commands/command-ids";
import { runCommand, type CommandSurroundings } from "../../../src/taskpane/commands/run-command";
import { Navigation } from "../../../src/taskpane/navigation";
import { showPane } from "../../../src/taskpane/show-pane";
import { loadFewChecks } from "../../app/few-checks";

/** A page that Excel loaded for a command, over Microsoft's own client: nobody sees it until it asks for that. */
interface OpenCommands {
  readonly surroundings: CommandSurroundings;
  readonly session: Session;
  readonly navigation: Navigation;
  readonly simulator: Simulator;
  readonly traffic: Traffic;
  readonly isPaneOpen: () => boolean;
  readonly press: (id: CommandId) => Promise<void>;
}

const open: Session[] = [];

/** A workbook in Excel whose page begins to read it. */
export async function openCommands(content: Snapshot, options: ExcelOptions = {}): Promise<OpenCommands> {
  const simulator = openSimulator(content, options);
  const { Excel, Office, traffic, isPaneOpen } = await simulator.connect();
  const client = { ...toExcelClient(Excel, Office), wait: () => Promise.resolve() };
  const session = new Session(new OfficeWorkbook(client), loadFewChecks, () => new Date(2026, 10, 28));
  open.push(session);
  const navigation = new Navigation();
  const surroundings = { session, navigation, showPane: () => showPane(Office) };
  return {
    surroundings,
    session,
    navigation,
    simulator,
    traffic,
    isPaneOpen,
    press: (id) => runCommand(id, surroundings),
  };
}

afterEach(async () => {
  for (const session of open.splice(0)) await session.stop();
});
