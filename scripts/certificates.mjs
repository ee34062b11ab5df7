import { X509Certificate } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** Where office-addin-dev-certs keeps what it makes. */
export const certificateFolder = path.join(homedir(), ".office-addin-dev-certs");

/**
 * Reads the development certificate for localhost. Nothing is made, asked or installed.
 *
 * @param {string} folder
 * @param {Date} now
 * @returns {{ state: "missing" } | { state: "expired" } | { state: "usable", cert: string, key: string }}
 */
export function findCertificate(folder = certificateFolder, now = new Date()) {
  const files = ["localhost.crt", "localhost.key"].map((name) => path.join(folder, name));
  if (!files.every((file) => existsSync(file))) return { state: "missing" };
  const [cert, key] = files.map((file) => readFileSync(file, "utf8"));
  return new Date(new X509Certificate(cert).validTo) < now ? { state: "expired" } : { state: "usable", cert, key };
}
