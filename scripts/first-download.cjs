const fs = require("node:fs");
const path = require("node:path");

const web = path.join(__dirname, "../dist/web");

/**
 * The built files that taskpane.html loads before anybody has done anything: its own scripts and styles. office.js comes
 * from Microsoft's server, and Excel has it already.
 *
 * @returns {string[]} Where they are; never none.
 */
function firstDownload() {
  const page = fs.readFileSync(path.join(web, "taskpane.html"), "utf8");
  const addresses = [...page.matchAll(/<(?:script|link)\s[^>]*?(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  const files = addresses.filter((address) => !address.includes("//")).map((address) => path.join(web, address));
  if (files.length === 0) throw new Error("taskpane.html loads no script of its own: is dist/web built?");
  return files;
}

module.exports = { firstDownload };
