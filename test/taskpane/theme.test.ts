import { toThemeKind } from "../../src/taskpane/theme/theme-kind";

describe("the pane's theme", () => {
  test.each([
    ["white", "#FFFFFF", "#000000", false, "light"],
    ["colourful", "#F3F2F1", "#252423", true, "light"],
    ["dark grey", "#666666", "#FFFFFF", false, "dark"],
    ["black", "#262626", "#FFFFFF", false, "dark"],
    ["high contrast, white on black", "#000000", "#FFFFFF", false, "contrast"],
    ["high contrast, yellow on black", "#000000", "#FFFF00", false, "contrast"],
  ] as const)(
    "goes with Office's %s, whatever the computer prefers",
    (_, background, foreground, prefersDark, kind) => {
      const office = { bodyBackgroundColor: background, bodyForegroundColor: foreground };
      expect(toThemeKind(office, prefersDark)).toBe(kind);
    },
  );

  test.each([
    [null, true, "dark"],
    [null, false, "light"],
    [{ bodyBackgroundColor: "", bodyForegroundColor: "" }, true, "dark"],
    [{ bodyBackgroundColor: "white", bodyForegroundColor: "black" }, true, "dark"],
  ] as const)("is the computer's where Office says nothing that can be read", (office, prefersDark, kind) => {
    expect(toThemeKind(office, prefersDark)).toBe(kind);
  });
});
