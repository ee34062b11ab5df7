// Packages that ship ES modules only, which jest has to translate before it can load them; also where they are nested.
const esmOnly = ["@ironcalc/wasm", "strip-bom", "uuid"];

const swc = (tsx) => [
  "@swc/jest",
  {
    jsc: { parser: { syntax: "typescript", tsx }, target: "es2022", transform: { react: { runtime: "automatic" } } },
    module: { type: "commonjs" },
    sourceMaps: "inline",
  },
];

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  transform: { "\\.tsx$": swc(true), "\\.[cm]?[jt]s$": swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esmOnly.join("|")})/)`],
  testSequencer: "<rootDir>/scripts/longest-first.cjs",
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/"],
  // A limit for what hangs, not a measure of speed: some tests start the command line, which builds itself first.
  testTimeout: 180_000,
};
