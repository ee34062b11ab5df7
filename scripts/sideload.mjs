/**
 * npm run sideload [-- --web] [--remove] [--yes]
 * Tells the Excel on this machine of the add-in as npm start serves it. docs/decisions/0012-sideload.md says why this is
 * not Microsoft's office-addin-dev-settings.
 *
 * Nothing is sent: office-addin-dev-certs reports to office-addin-usage-data, whose version 3 does nothing with what it is
 * told. A test looks into that package, so that another version which does send cannot come in unnoticed.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import certificates from "office-addin-dev-certs";
import { certificateFolder, findCertificate } from "./certificates.mjs";
import { root } from "./project.mjs";
import { removeSideloaded, sideload } from "./sideload-steps.mjs";

const usage = `npm run sideload               tells Excel on this machine of the add-in
npm run sideload -- --web      helps to add it to Excel on the web
npm run sideload -- --remove   takes it back (with --web: from Excel on the web)
npm run sideload -- --yes      answers every question with yes
`;

const manifest = path.join(root, "manifest.xml");

function parseOptions() {
  const flag = /** @type {const} */ ({ type: "boolean", default: false });
  try {
    return parseArgs({ options: { web: flag, remove: flag, yes: flag, help: flag } }).values;
  } catch (error) {
    process.stderr.write(`${error.message}\n\n${usage}`);
    process.exit(1);
  }
}

/**
 * @param {{ yes: boolean }} options
 * @returns {import("./sideload-steps.mjs").Machine}
 */
function thisMachine({ yes }) {
  return {
    say,
    agrees: async (question) => yes || ask(question),
    trustsCertificate: () => certificates.verifyCertificates(),
    keepsCertificate: () => findCertificate().state !== "missing",
    makeCertificate: () => certificates.ensureCertificatesAreInstalled(),
    removeCertificate: async () => {
      await certificates.uninstallCaCertificate();
      certificates.deleteCertificateFiles();
    },
    isRegistered,
    register,
    unregister,
  };
}

/** @param {string} text */
function say(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} question */
async function ask(question) {
  if (!process.stdin.isTTY) {
    say(`${question} That is for a person to say: run this in a terminal, or with --yes.`);
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} (y/n) `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

/** @param {import("./sideload-steps.mjs").Registration} registration */
function isRegistered({ by, at, name }) {
  if (by === "folder") return existsSync(path.join(at, name));
  try {
    execFileSync("reg", ["query", at, "/v", name], { stdio: "ignore" });
    return true;
  } catch {
    // It says so with its status, also where the key itself is not there.
    return false;
  }
}

/** @param {import("./sideload-steps.mjs").Registration} registration */
function register({ by, at, name }) {
  if (by === "registry") {
    execFileSync("reg", ["add", at, "/v", name, "/t", "REG_SZ", "/d", manifest, "/f"], { stdio: "ignore" });
  } else {
    mkdirSync(at, { recursive: true });
    copyFileSync(manifest, path.join(at, name));
  }
}

/** @param {import("./sideload-steps.mjs").Registration} registration */
function unregister({ by, at, name }) {
  if (by === "registry") execFileSync("reg", ["delete", at, "/v", name, "/f"], { stdio: "ignore" });
  else rmSync(path.join(at, name));
}

const options = parseOptions();
if (options.help) {
  say(usage);
} else {
  const setting = {
    platform: process.platform,
    home: homedir(),
    manifest,
    id: /<Id>(.*)<\/Id>/.exec(readFileSync(manifest, "utf8"))[1],
    web: options.web,
    certificates: certificateFolder,
  };
  const machine = thisMachine(options);
  if (options.remove) await removeSideloaded(setting, machine);
  else if (!(await sideload(setting, machine))) process.exitCode = 1;
}
