// Unpacks the browser of the package into the temporary folder. See launch-browser.mjs, which starts this.
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
