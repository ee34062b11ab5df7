import { webLightTheme, type Theme } from "@fluentui/react-components";
import type { ThemeKind } from "./theme-kind";

/** The colours of a look. All but the usual one are fetched when they are first wanted. */
export async function loadTheme(kind: ThemeKind): Promise<Theme> {
  switch (kind) {
    case "light":
      return webLightTheme;
    case "dark":
      return (await import("./dark-theme")).webDarkTheme;
    case "contrast":
      return (await import("./contrast-theme")).teamsHighContrastTheme;
  }
}
