import { FluentProvider, makeStaticStyles, webLightTheme } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore, type ReactNode } from "react";
import type { Session } from "../app/session";
import type { Navigation } from "./navigation";
import { PaneProvider } from "./pane-context";
import { Shell } from "./shell/Shell";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly session: Session;
  readonly navigation: Navigation;
}

/** The whole task pane over one session. */
export function App({ session, navigation }: AppProps): ReactNode {
  usePageStyles();
  const destination = useSyncExternalStore(navigation.subscribe, () => navigation.destination);
  const pane = useMemo(() => ({ session, goTo: navigation.goTo }), [session, navigation]);
  return (
    <FluentProvider theme={webLightTheme}>
      <PaneProvider {...pane}>
        <Shell destination={destination} />
      </PaneProvider>
    </FluentProvider>
  );
}
