const fs = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const { dependencies } = require("./package.json");

/** What every bundle shares; each configuration below adds its entry, target and output. */
const shared = {
  mode: "production",
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [swcRule(/\.ts$/, { tsx: false }), swcRule(/\.tsx$/, { tsx: true })] },
  stats: "errors-warnings",
};

function swcRule(test, { tsx }) {
  const options = { jsc: { parser: { syntax: "typescript", tsx }, target: "es2022" } };
  return { test, exclude: /node_modules/, use: { loader: "swc-loader", options } };
}

/**
 * Whether Node can `require()` the package. One that ships ES modules only goes into the bundle instead, because
 * requiring those needs Node 20.19.
 */
function isRequirable(name) {
  const file = resolved(name);
  if (file === null || file.endsWith(".mjs")) return false;
  return file.endsWith(".cjs") || packageType(path.dirname(file)) !== "module";
}

/** The file that `require()` would load; null where the package names one for `import` only. */
function resolved(name) {
  try {
    return require.resolve(name);
  } catch (error) {
    if (error.code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return null;
    throw error;
  }
}

function packageType(folder) {
  const manifest = path.join(folder, "package.json");
  return fs.existsSync(manifest)
    ? JSON.parse(fs.readFileSync(manifest, "utf8")).type
    : packageType(path.dirname(folder));
}

const requirable = Object.keys(dependencies).filter(isRequirable);

const commandLine = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: "./src/cli/main.ts",
  output: { path: path.resolve(__dirname, "dist"), filename: "cli.js" },
  // Left in node_modules, subpaths too, to keep their licences and their own files beside them.
  externals: [({ request }, done) => (isOneOf(requirable, request) ? done(null, `commonjs ${request}`) : done())],
  // Readable stack traces are worth more here than a smaller file.
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true }),
    // One file, even where the source imports lazily.
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    { apply: (compiler) => compiler.hooks.afterEmit.tap("Executable", () => makeExecutable(compiler)) },
  ],
};

function isOneOf(packages, request) {
  return packages.some((name) => request === name || request.startsWith(`${name}/`));
}

function makeExecutable(compiler) {
  fs.chmodSync(path.join(compiler.outputPath, "cli.js"), 0o755);
}

module.exports = [commandLine];
