import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { version } from "../../package.json";

test("Microsoft's own reader understands the manifest", async () => {
  const read = await OfficeAddinManifest.readManifestFile(join(__dirname, "../../manifest.xml"));
  expect(read).toMatchObject({
    id: "6f0d3c1e-2b7a-4c58-9e41-8a5d7b90c3f2",
    version: `${version}.0`,
    displayName: "Maturity scorecard",
    providerName: "Maturity scorecard",
    defaultLocale: "en-GB",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
    officeAppType: "TaskPaneApp",
    iconUrl: "https://localhost:3000/assets/icons/icon-32.png",
    highResolutionIconUrl: "https://localhost:3000/assets/icons/icon-64.png",
    supportUrl: "https://localhost:3000/help.html",
    defaultSettings: { sourceLocation: "https://localhost:3000/taskpane.html" },
  });
});
