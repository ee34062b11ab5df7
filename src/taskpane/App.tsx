import { FluentProvider, makeStaticStyles, webLightTheme, type Theme } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Session } from "../app/session";
import type { Navigation } from "./navigation";
import { PaneProvider } from "./pane-context";
import { PageBoundary } from "./shell/PageBoundary";
import { Shell } from "./shell/Shell";
import { useTheme, type FindOfficeColours } from "./theme/use-theme";

// What stands above what is the pages' to say: they keep their parts apart by gaps.
const usePageStyles = makeStaticStyles({ "body, h1, h2, h3, p": { margin: 0 } });

interface AppProps {
  readonly session: Session;
  readonly navigation: Navigation;
  /** What the pane looks like at first; the usual look where it is not given. */
  readonly theme?: Theme;
  readonly findOfficeColours?: FindOfficeColours;
}

/** The whole task pane over one session. */
export function App({ session, navigation, theme = webLightTheme, findOfficeColours = findNone }: AppProps): ReactNode {
  usePageStyles();
  const destination = useSyncExternalStore(navigation.subscribe, () => navigation.destination);
  const pane = useMemo(
    () => ({ session, goTo: navigation.goTo, findOrigin: () => navigation.origin }),
    [session, navigation],
  );
  return (
    <FluentProvider theme={useTheme(theme, findOfficeColours)}>
      <PaneProvider {...pane}>
        <PageBoundary>
          <Shell destination={destination} />
        </PageBoundary>
      </PaneProvider>
    </FluentProvider>
  );
}

function findNone(): null {
  return null;
}
