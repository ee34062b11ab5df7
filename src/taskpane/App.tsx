import { FluentProvider, makeStaticStyles, webLightTheme } from "@fluentui/react-components";
import { useMemo, useState, type ReactNode } from "react";
import type { Session } from "../app/session";
import type { Destination } from "./destination";
import { PaneProvider } from "./pane-context";
import { Shell } from "./shell/Shell";

const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

/** The whole task pane over one session. */
export function App({ session }: { readonly session: Session }): ReactNode {
  usePageStyles();
  const [destination, goTo] = useState<Destination>({ page: "overview" });
  const pane = useMemo(() => ({ session, goTo }), [session]);
  return (
    <FluentProvider theme={webLightTheme}>
      <PaneProvider {...pane}>
        <Shell destination={destination} />
      </PaneProvider>
    </FluentProvider>
  );
}
