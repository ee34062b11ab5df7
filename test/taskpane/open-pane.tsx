import "./set-up";
import { act, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import type { Checker } from "../../src/app/check";
import { Session } from "../../src/app/session";
import type { CellContent, CellValue } from "../../src/core/grid/cell";
import type { Snapshot } from "../../src/core/grid/snapshot";
import type { ExcelOptions, Simulator, Traffic } from "../../src/simulator/simulator";
import { App } from "../../src/taskpane/App";
import { Navigation } from "../../src/taskpane/navigation";
import { openInExcel, readSample } from "../hosts/contract/office-host";
import { cellOf } from "../hosts/contract/plans";
import { loadFewChecks } from "../app/few-checks";

/** The pane over a workbook that is open in the simulator, and what a test does with both. */
export interface OpenPane {
  readonly session: Session;
  readonly navigation: Navigation;
  readonly simulator: Simulator;
  readonly traffic: Traffic;
  readonly user: UserEvent;
  /** The whole pane. */
  readonly container: HTMLElement;
  /** What a cell of the workbook holds: `valueAt("Scores!D3")`. */
  valueAt(address: string): CellValue;
  /** All that a cell of the workbook holds. */
  contentAt(address: string): CellContent;
}

const open: Session[] = [];

/** Opens the pane over a workbook, or over the sample, and waits until the workbook is read. */
export async function openPane(
  workbook: Snapshot | "sample",
  options: ExcelOptions = {},
  loadChecks: () => Promise<Checker> = loadFewChecks,
): Promise<OpenPane> {
  const content = workbook === "sample" ? await readSample() : workbook;
  const { host, simulator, traffic } = await openInExcel(content, options);
  const session = new Session(host, loadChecks, () => new Date());
  open.push(session);
  const user = userEvent.setup();
  const navigation = new Navigation();
  const { container } = render(<App session={session} navigation={navigation} />);
  await act(() => session.start());
  const contentAt = (at: string): CellContent => cellOf(simulator.snapshot(), at);
  return { session, navigation, simulator, traffic, user, container, valueAt: (at) => contentAt(at).value, contentAt };
}

afterEach(async () => {
  for (const session of open.splice(0)) await session.stop();
});
