const fs = require("node:fs");
const path = require("node:path");
const { renderHelp } = require("./render-help.cjs");

const CHECKS = "docs/checks";
/** A page of its own, which functions.json leads to. */
const FUNCTIONS = "docs/functions.md";

/** A plugin of webpack's: the pages of the checks and of the functions as HTML, for people who have the pane and not the project. */
class HelpPages {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HelpPages", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "HelpPages", stage }, () => {
        compilation.contextDependencies.add(path.join(compiler.context, CHECKS));
        compilation.fileDependencies.add(path.join(compiler.context, FUNCTIONS));
        const pages = readPages(compiler.context);
        const places = new Map(pages.map(({ source, to }) => [source, to]));
        for (const page of pages) {
          compilation.emitAsset(`help/${page.to}`, new sources.RawSource(renderHelp(page, places)));
        }
      });
    });
  }
}

/** A page for each file in the folder of the checks, whose list is where the help begins, and one for the functions. */
function readPages(root) {
  const checks = fs.readdirSync(path.join(root, CHECKS)).map((name) => ({
    source: `${CHECKS}/${name}`,
    to: name === "README.md" ? "index.html" : `checks/${path.basename(name, ".md")}.html`,
  }));
  return [...checks, { source: FUNCTIONS, to: "functions.html" }].map((page) => ({
    ...page,
    markdown: fs.readFileSync(path.join(root, page.source), "utf8"),
  }));
}

module.exports = { HelpPages };
