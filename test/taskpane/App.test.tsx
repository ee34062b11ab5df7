/** @jest-environment <rootDir>/test/jsdom/quick-jsdom.cjs */
import { screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { openPane } from "./open-pane";

test("opens over the sample, without an obstacle to anybody", async () => {
  const { container } = await openPane("sample");
  expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
    "59 objectives · 2026 · 4 behind · 9 findings",
  );
  expect(await axe(container)).toHaveNoViolations();
});
