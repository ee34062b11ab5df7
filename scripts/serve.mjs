import { once } from "node:events";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import sirv from "sirv";
import { root } from "./project.mjs";

/** The add-in's page has its policy in itself; so has the same page for the workbench, but who may frame it. */
const policies = new Map([
  [
    "/workbench.html",
    [
      "default-src 'none'",
      // WebAssembly is the formula engine of the simulated Excel.
      "script-src 'self' 'wasm-unsafe-eval'",
      // The hash is that of the empty text: Fluent UI fills its style elements after they are made.
      "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  ],
  ["/taskpane-workbench.html", "frame-ancestors 'self'"],
]);

const headers = new Map([
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "no-referrer"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
]);

/** As in docs/deployment.md: what has the hash of its content in its name never changes; of anything else it is asked. */
const unchanging = "public, max-age=31536000, immutable";
const askedAgain = "no-cache";
const hashed = /\.[0-9a-f]{8}\.[a-z0-9]+$/;
/** What Excel on the web fetches for itself, from a page of its own site. */
const forExcel = new Set(["/functions.json", "/shortcuts.json"]);

// Looked up at each request, so that a build is served at once; and by their exact names, as headers go by name.
const asTheyAre = { dev: true, etag: true, extensions: [] };
const servePage = sirv(path.join(root, "dist", "web"), { ...asTheyAre, setHeaders: addHeaders });
/** Microsoft's script for the workbench, from where npm put it: it is not ours to copy into what we build. */
const serveOfficeJs = sirv(path.join(root, "node_modules", "@microsoft", "office-js", "dist"), asTheyAre);
const officeJs = "/office-js";

/**
 * @typedef {object} Site
 * @property {string} url With a slash at its end.
 * @property {() => Promise<void>} close Also ends what is still being sent.
 */

/**
 * Serves the built pages: the workbench at `/`, and all of dist/web.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, where none is given: any that is free.
 * @param {string} [options.host]
 * @param {{ cert: string, key: string }} [options.certificate] With one it is https.
 * @returns {Promise<Site>}
 * @throws As `listen` does: with the code EADDRINUSE where the port is taken.
 */
export async function serveProject({ port = 0, host = "localhost", certificate } = {}) {
  const server = certificate === undefined ? http.createServer(answer) : https.createServer(certificate, answer);
  server.listen(port, host);
  await once(server, "listening");
  const scheme = certificate === undefined ? "http" : "https";
  return { url: `${scheme}://${host}:${server.address().port}/`, close: () => close(server) };
}

/**
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(request, response) {
  for (const [name, value] of headers) response.setHeader(name, value);
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
  } else if (request.url.startsWith(`${officeJs}/`)) {
    request.url = request.url.slice(officeJs.length);
    serveOfficeJs(request, response);
  } else {
    if (/^\/($|\?)/.test(request.url)) request.url = `/workbench.html${request.url.slice(1)}`;
    servePage(request, response);
  }
}

/**
 * @param {http.ServerResponse} response
 * @param {string} page
 */
function addHeaders(response, page) {
  response.setHeader("Cache-Control", hashed.test(page) ? unchanging : askedAgain);
  if (forExcel.has(page)) response.setHeader("Access-Control-Allow-Origin", "*");
  const policy = policies.get(page);
  if (policy !== undefined) response.setHeader("Content-Security-Policy", policy);
}

/** @param {http.Server | https.Server} server */
async function close(server) {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}
