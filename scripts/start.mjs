// npm start: the workbench in the browser and, with the development certificate, the add-in for Excel.
import { parseArgs } from "node:util";
import open from "open";
import { buildIfNeeded, pages } from "./build.mjs";
import { findCertificate } from "./certificates.mjs";
import { serveProject } from "./serve.mjs";

const workbenchPort = 3001;
/** The one that manifest.xml names. */
const addInPort = 3000;

const usage = `npm start                    serves the workbench on http://localhost:${workbenchPort}/ and opens it
npm start -- --port NUMBER   serves the workbench on another port
npm start -- --no-open       opens no browser
`;

/** Ends the program with a sentence for the user; anything else that is thrown is a fault of ours. */
class CannotStart extends Error {}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}

function parseOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string" }, "no-open": { type: "boolean" }, help: { type: "boolean" } },
    });
    const port = Number(values.port ?? workbenchPort);
    if (values.port === "" || !Number.isInteger(port) || port < 0 || port > 65535) {
      throw new CannotStart(`"${values.port}" is not a port. Give a number up to 65535, as in --port 3002.`);
    }
    return { port, opens: !values["no-open"] && !process.env.CI, help: values.help ?? false };
  } catch (error) {
    if (error.code?.startsWith("ERR_PARSE_ARGS_")) throw new CannotStart(`${error.message}\n\n${usage}`);
    throw error;
  }
}

/** @param {number} port */
async function serveWorkbench(port) {
  try {
    return await serveProject({ port });
  } catch (error) {
    throw new CannotStart(
      `The workbench was not started: ${whyNot(error, port)} Try another port: npm start -- --port ${port + 1}`,
    );
  }
}

/** Serves the add-in if it can be served, and says where it is or why it is not there. */
async function serveAddIn() {
  const certificate = findCertificate();
  if (certificate.state === "missing") {
    return { words: "not served: there is no certificate for localhost. npm run sideload makes one, after asking." };
  }
  if (certificate.state === "expired") {
    return {
      words: "not served: the certificate for localhost has expired. npm run sideload renews it, after asking.",
    };
  }
  try {
    const site = await serveProject({ port: addInPort, certificate });
    return { site, words: `${site.url}   for Excel, which npm run sideload tells of it` };
  } catch (error) {
    return { words: `not served: ${whyNot(error, addInPort)} Excel looks for the add-in there and nowhere else.` };
  }
}

/**
 * @param {Error & { code?: string }} error
 * @param {number} port
 */
function whyNot(error, port) {
  if (error.code === "EADDRINUSE") return `another program uses port ${port}, perhaps npm start in another window.`;
  if (error.code === "EACCES") return `this machine does not let programs of yours use port ${port}.`;
  throw error;
}

/** Shows the page in the user's browser. It is a convenience: the address has been printed. */
async function show(url) {
  try {
    const browser = await open(url);
    browser.on("error", () => say("No browser could be opened. Open the workbench's address yourself."));
  } catch {
    say("No browser could be opened. Open the workbench's address yourself.");
  }
}

async function start() {
  const { port, opens, help } = parseOptions();
  if (help) return say(usage);
  if (!(await buildIfNeeded(pages, () => say("Building the pages, which takes some seconds.\n"))))
    return (process.exitCode = 1);

  const workbench = await serveWorkbench(port);
  const addIn = await serveAddIn();
  const end = async () => {
    await Promise.all([workbench.close(), addIn.site?.close()]);
    process.exit();
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);

  say(`Workbench   ${workbench.url}    the task pane beside a simulated Excel, in the browser`);
  say(`Add-in      ${addIn.words}`);
  say("\nCtrl+C ends it.");
  if (opens) await show(workbench.url);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
