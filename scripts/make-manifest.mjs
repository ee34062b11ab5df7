/**
 * npm run manifest -- --host https://apps.example.org/maturity
 * Writes dist/manifest.xml, the manifest for an add-in whose pages stand there instead of on the developer's machine, and
 * leads dist/web/functions.json there too.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseHost, toHostedManifest, toHostedMetadata } from "./hosted-manifest.mjs";
import { root } from "./project.mjs";

const usage = "Usage: npm run manifest -- --host https://ADDRESS    where the files of dist/web are to be found";

function readHost() {
  try {
    return parseArgs({ options: { host: { type: "string" } } }).values.host;
  } catch {
    return undefined;
  }
}

function makeManifest() {
  const given = readHost();
  if (given === undefined) return fail(usage);
  const host = parseHost(given);
  if ("problem" in host) return fail(`${host.problem}\n${usage}`);

  const to = path.join(root, "dist", "manifest.xml");
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, toHostedManifest(readFileSync(path.join(root, "manifest.xml"), "utf8"), host.address));
  const metadata = path.join(root, "dist", "web", "functions.json");
  if (!existsSync(metadata))
    return fail("There is no dist/web to lead there: run npm run build first, then this again.");
  const functions = readFileSync(path.join(root, "src", "functions", "functions.json"), "utf8");
  writeFileSync(metadata, toHostedMetadata(functions, host.address));
  process.stdout.write(`${to}\n${metadata}\nIts pages are expected at ${host.address}/taskpane.html\n`);
}

/** @param {string} message */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}

makeManifest();
