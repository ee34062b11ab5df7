/** Where manifest.xml and functions.json say that the pages are. */
const developed = "https://localhost:3000";

/**
 * Understands where the pages are to be found.
 *
 * @param {string} text
 * @returns {{ address: string } | { problem: string }} The address has no slash at its end.
 */
export function parseHost(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) return { problem: `"${text}" is not an address.` };
  if (url.protocol !== "https:") return { problem: `"${text}" is not https: Excel loads add-ins over https alone.` };
  if (url.username !== "" || url.search !== "" || url.hash !== "") {
    return { problem: `"${text}" has more than a server and a path.` };
  }
  return { address: url.href.replace(/\/+$/, "") };
}

/**
 * The manifest with every address of the developer's machine led to the host.
 *
 * @param {string} manifest
 * @param {string} address As `parseHost` gives it.
 */
export function toHostedManifest(manifest, address) {
  // Not the text itself: "$&" in it would mean something.
  return manifest.replaceAll(`"${developed}/`, () => `"${forXml(address)}/`);
}

/**
 * The metadata of the functions for cells, with the addresses of their help led to the host.
 *
 * @param {string} metadata
 * @param {string} address As `parseHost` gives it.
 */
export function toHostedMetadata(metadata, address) {
  return metadata.replaceAll(`"${developed}/`, () => `"${address}/`);
}

/** @param {string} text */
function forXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
