const fs = require("node:fs");
const path = require("node:path");
const { renderHelp } = require("./render-help.cjs");

const CHECKS = "docs/checks";
/** A page of its own, which functions.json leads to. */
const FUNCTIONS = "docs/functions.md";
const GUIDE = "docs/guide.md";
const PICTURES = "docs/pictures";

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
        compilation.fileDependencies.add(path.join(compiler.context, GUIDE));
        for (const name of readPictures(pages)) {
          const picture = fs.readFileSync(path.join(compiler.context, PICTURES, name));
          compilation.emitAsset(`help/pictures/${name}`, new sources.RawSource(picture));
        }
        for (const page of pages) {
          compilation.emitAsset(`help/${page.to}`, new sources.RawSource(renderHelp(page, places)));
        }
      });
    });
  }
}

/** The user guide, a page for each check, whose list is the help's first page, and one for the functions. */
function readPages(root) {
  const checks = fs.readdirSync(path.join(root, CHECKS)).map((name) => ({
    source: `${CHECKS}/${name}`,
    to: name === "README.md" ? "index.html" : `checks/${path.basename(name, ".md")}.html`,
  }));
  return [{ source: GUIDE, to: "guide.html" }, ...checks, { source: FUNCTIONS, to: "functions.html" }].map((page) => ({
    ...page,
    markdown: fs.readFileSync(path.join(root, page.source), "utf8"),
  }));
}

/** The pictures that the pages show, each once. */
function readPictures(pages) {
  const names = pages.flatMap(({ markdown }) =>
    [...markdown.matchAll(/!\[[^\]]*\]\(pictures\/([^)]+)\)/g)].map(([, name]) => name),
  );
  return new Set(names);
}

module.exports = { HelpPages };
