/**
 * Starts a Chromium without a window, for the browser tests and for drawing the icons.
 *
 * On Linux x64 the browser is part of an npm package, so that `npm ci` is all there is to do. Elsewhere an installed
 * Chrome or Edge is used.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { root } from "./project.mjs";

const cache = path.join(root, "node_modules", ".cache");
const { version } = JSON.parse(
  readFileSync(path.join(root, "node_modules", "@sparticuz", "chromium", "package.json"), "utf8"),
);
const unpacked = path.join(cache, `chromium-${version}`);

/** The package's own names folders of another machine. This one finds its font beside it, then the machine's. */
const fontsConf = '<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>';

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launchBrowser() {
  if (process.platform === "linux" && process.arch === "x64") return launchPacked();
  return launchInstalled();
}

async function launchPacked() {
  if (!existsSync(unpacked)) await unpack();
  return chromium.launch({
    executablePath: path.join(unpacked, "chromium"),
    // Its sandbox needs rights that a container seldom gives. It opens nothing but pages of this project.
    args: ["--no-sandbox"],
    // The libraries and the fonts that a bare Linux lacks come along.
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(unpacked, "al2023", "lib"),
      FONTCONFIG_PATH: path.join(unpacked, "fonts"),
    },
  });
}

/**
 * The package unpacks itself into the temporary folder, file by file, and takes the browser for complete as soon as its
 * file is there. Tests that run side by side would start half a browser: so it is unpacked aside, by a process that has
 * a temporary folder of its own, and moved to its place in one go.
 */
async function unpack() {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(`${unpacked}-`);
  // Without the name of a runtime that it knows it leaves out its libraries.
  const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  try {
    await promisify(execFile)(process.execPath, [path.join(root, "scripts", "unpack-browser.mjs")], { env });
    writeFileSync(path.join(aside, "fonts", "fonts.conf"), fontsConf);
    renameSync(aside, unpacked);
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(unpacked)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

async function launchInstalled() {
  const problems = [];
  for (const channel of ["chrome", "msedge"]) {
    try {
      return await chromium.launch({ channel });
    } catch (error) {
      problems.push(String(error));
    }
  }
  throw new Error(`No browser was found. Install Google Chrome or Microsoft Edge.\n${problems.join("\n")}`);
}
