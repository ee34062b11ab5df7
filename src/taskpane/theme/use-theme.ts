import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadTheme } from "./load-theme";
import { toThemeKind, type OfficeColours, type ThemeKind } from "./theme-kind";

const DARK = "(prefers-color-scheme: dark)";

/** Asks Office for its colours; null where it has none to give. */
export type FindOfficeColours = () => OfficeColours | null;

/** The look that goes with Office and the computer as they are now. */
export function findThemeKind(findOfficeColours: FindOfficeColours): ThemeKind {
  return toThemeKind(findOfficeColours(), matchMedia(DARK).matches);
}

/**
 * The look that goes with Office, also when that is changed. Excel tells nobody of it (only Outlook has an event for it), so
 * that it is asked again whenever the user comes back to the pane.
 */
export function useTheme(first: Theme, findOfficeColours: FindOfficeColours): Theme {
  const [theme, setTheme] = useState(first);
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const kind = findThemeKind(findOfficeColours);
      const loaded = await loadTheme(kind);
      if (isOver) return;
      document.documentElement.style.colorScheme = kind === "light" ? "light" : "dark";
      setTheme(loaded);
    };
    const lookAgain = (): void => void look();
    const dark = matchMedia(DARK);
    dark.addEventListener("change", lookAgain);
    window.addEventListener("focus", lookAgain);
    document.addEventListener("visibilitychange", lookAgain);
    lookAgain();
    return () => {
      isOver = true;
      dark.removeEventListener("change", lookAgain);
      window.removeEventListener("focus", lookAgain);
      document.removeEventListener("visibilitychange", lookAgain);
    };
  }, [findOfficeColours]);
  return theme;
}
