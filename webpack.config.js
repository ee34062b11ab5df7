const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const webpack = require("webpack");
const { dependencies } = require("./package.json");
const { HelpPages } = require("./scripts/help-pages.cjs");

/** What every bundle shares; each configuration below adds its entry, target and output. */
const shared = {
  mode: "production",
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [swcRule(/\.ts$/, { tsx: false }), swcRule(/\.tsx$/, { tsx: true })] },
  stats: "errors-warnings",
};

function swcRule(test, { tsx }) {
  const options = {
    jsc: { parser: { syntax: "typescript", tsx }, target: "es2022", transform: { react: { runtime: "automatic" } } },
  };
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
  output: { path: path.resolve(__dirname, "dist"), filename: "cli.js", compareBeforeEmit: false },
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

/** Where the task pane gets Microsoft's script from: their own server, as they ask of every add-in. */
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * What the task pane's page may load: itself, office.js, and nothing else. Fluent UI writes its styles into style elements
 * that are empty when they are made, which is what the hash, that of an empty text, allows.
 */
function contentSecurityPolicy(scripts) {
  const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'self' ${emptyStyle}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** What both of the browser's bundles share. They are built apart, so that the workbench adds nothing to the pane. */
const browser = {
  ...shared,
  target: ["web", "es2022"],
  output: {
    path: path.resolve(__dirname, "dist/web"),
    // A file that comes out the same is written again too: its date tells scripts/build.mjs when it was built.
    compareBeforeEmit: false,
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
  },
  module: {
    rules: [
      ...shared.module.rules,
      // Takes from the icons' packages just those that are named.
      { test: /\.[cm]?[jt]sx?$/, enforce: "pre", use: "@fluentui/react-icons-atomic-webpack-loader" },
    ],
  },
  optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
  performance: { hints: false },
};

/** The task pane's page: as Excel loads it, or as the workbench does, which brings office.js and Excel's part itself. */
function panePage(filename, { scripts, policy }) {
  return new HtmlPlugin({
    filename,
    template: "./src/taskpane/taskpane.html",
    chunks: ["taskpane"],
    scriptLoading: "defer",
    inject: false,
    templateParameters: (_compilation, assets) => ({ assets, scripts, policy: contentSecurityPolicy(policy) }),
  });
}

const taskPane = {
  ...browser,
  name: "taskpane",
  // One page for all: the functions for cells have to be known before the page is ready, so they come first.
  entry: { taskpane: ["./src/functions/main.ts", "./src/taskpane/main.tsx"] },
  plugins: [
    panePage("taskpane.html", { scripts: [OFFICE_JS], policy: `'self' ${new URL(OFFICE_JS).origin}` }),
    panePage("taskpane-workbench.html", { scripts: ["connect.js", "office-js/office.js"], policy: "'self'" }),
    new CopyPlugin({
      patterns: [
        { from: "src/taskpane/connect.js", to: "connect.js" },
        // Named in manifest.xml.
        { from: "assets/icons/*.png" },
        { from: "src/functions/functions.json", to: "functions.json" },
        { from: "src/taskpane/commands/shortcuts.json", to: "shortcuts.json" },
        { from: "assets/help.html", to: "help.html" },
        { from: "assets/help.css", to: "help/help.css" },
      ],
    }),
    new HelpPages(),
  ],
};

/**
 * The functions for cells on their own, under the name that manifest.xml gives: Office wants a script of them there. Excel
 * runs those of the task pane's page instead, wherever it has the requirement set that the manifest asks for.
 */
const functions = {
  ...browser,
  name: "functions",
  entry: { functions: "./src/functions/main.ts" },
  output: { ...browser.output, filename: "[name].js" },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};

const workbench = {
  ...browser,
  name: "workbench",
  entry: { workbench: "./src/workbench/main.tsx" },
  module: {
    rules: [...browser.module.rules, { test: /\.(css|wasm|xlsx)$/, type: "asset/resource" }],
  },
  // sax looks for Node's streams, which it does without where there are none.
  resolve: { ...shared.resolve, fallback: { stream: false, string_decoder: false } },
  plugins: [
    new HtmlPlugin({ filename: "workbench.html", template: "./src/workbench/workbench.html", scriptLoading: "defer" }),
  ],
};

module.exports = [commandLine, taskPane, functions, workbench];
