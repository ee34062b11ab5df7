/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import "../set-up";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { planSummaryTabs } from "../../../src/app/summarise";
import { Session } from "../../../src/app/session";
import { OfficeWorkbook } from "../../../src/hosts/office/office-workbook";
import { App } from "../../../src/taskpane/App";
import { Navigation } from "../../../src/taskpane/navigation";
import { openInExcel, readSample } from "../../hosts/contract/office-host";
import { loadFewChecks } from "../../app/few-checks";

test("the writing of a large plan shows how far it is, and Stop takes it back", async () => {
  const { client, simulator } = await openInExcel(await readSample());
  const before = simulator.snapshot().sheets.map(({ name }) => name);
  // Each round trip waits until the test lets it go.
  let letGo: (() => void) | null = null;
  let isHeld = false;
  const held: typeof client.run = async (batch) => {
    if (isHeld) await new Promise<void>((resolve) => (letGo = resolve));
    return client.run(batch);
  };
  const goOn = async (): Promise<void> => {
    await waitFor(() => expect(letGo).not.toBeNull());
    const go = letGo;
    letGo = null;
    await act(async () => {
      go?.();
      await Promise.resolve();
    });
  };
  const session = new Session(new OfficeWorkbook({ ...client, run: held }, 2_000), loadFewChecks, () => new Date());
  const user = userEvent.setup();
  const { container } = render(<App session={session} navigation={new Navigation()} />);
  await act(() => session.start());
  isHeld = true;
  const done = session.carryOut({
    doing: "Writing the tabs",
    done: "Written.",
    plan: ({ review }) => planSummaryTabs(review, new Set(["summary"] as const)),
  });
  // The look, and the first of the batches.
  await goOn();
  await goOn();
  const bar = await screen.findByRole("progressbar", { name: "Writing the tabs" });
  expect(Number(bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0);
  expect(await axe(container)).toHaveNoViolations();
  await user.click(screen.getByRole("button", { name: "Stop" }));
  isHeld = false;
  await goOn();
  await act(() => done);
  expect(await screen.findByText(/It was stopped\. What had been written was taken back\./)).toBeVisible();
  expect(screen.queryByRole("progressbar", { name: "Writing the tabs" })).toBeNull();
  expect(simulator.snapshot().sheets.map(({ name }) => name)).toEqual(before);
  await session.stop();
});
