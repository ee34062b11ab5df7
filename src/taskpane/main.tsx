import { FluentProvider, Text, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

const root = document.getElementById("pane");
if (root) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Text>Maturity scorecard</Text>
    </FluentProvider>,
  );
}
