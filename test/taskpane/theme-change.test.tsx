/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "./set-up";
import { act, render, waitFor } from "@testing-library/react";
import { Session } from "../../src/app/session";
import { App } from "../../src/taskpane/App";
import { Navigation } from "../../src/taskpane/navigation";
import type { OfficeColours } from "../../src/taskpane/theme/theme-kind";
import { loadFewChecks } from "../app/few-checks";
import { openInExcel, readSample } from "../hosts/contract/office-host";

test("a change of Office's theme is taken over when the user comes back to the pane", async () => {
  const { host } = await openInExcel(await readSample());
  const session = new Session(host, loadFewChecks, () => new Date());
  let office: OfficeColours = { bodyBackgroundColor: "#FFFFFF", bodyForegroundColor: "#000000" };
  const findOfficeColours = (): OfficeColours => office;
  render(<App session={session} navigation={new Navigation()} findOfficeColours={findOfficeColours} />);
  const scheme = (): string => document.documentElement.style.colorScheme;
  await waitFor(() => expect(scheme()).toBe("light"));
  office = { bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" };
  act(() => void window.dispatchEvent(new Event("focus")));
  await waitFor(() => expect(scheme()).toBe("dark"));
});
