const path = require("node:path");
const { Marked } = require("marked");

/** Its own stylesheet and the icon, and nothing else: no script, no style in the page, no other server. */
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * A page of help.
 *
 * @typedef {object} HelpPage
 * @property {string} source Where its Markdown is in the checkout: "docs/checks/missing-score.md".
 * @property {string} to Where its HTML goes, under the folder of the help: "checks/missing-score.html".
 * @property {string} markdown
 */

/**
 * The HTML of a page. Links from page to page lead to what the others become.
 *
 * @param {HelpPage} page
 * @param {ReadonlyMap<string, string>} places Where each page goes, by where its Markdown is.
 * @returns {string}
 * @throws Where a link leads to a file that becomes no page, or where the page has no heading.
 */
function renderHelp({ source, to, markdown }, places) {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === "link") token.href = toHref(token.href, source, to, places);
    },
    renderer: {
      // So that a link may lead to a heading.
      heading({ tokens, depth }) {
        const id = tokens.map(({ text }) => toId(text)).join("-");
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      tablecell({ header, tokens }) {
        const content = this.parser.parseInline(tokens);
        return header ? `<th scope="col">${content}</th>\n` : `<td>${content}</td>\n`;
      },
    },
  });
  const title = /^# (.+)$/m.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`${source} has no heading, which would be its title.`);
  const home = "../".repeat(to.split("/").length - 1);
  const way = to === "index.html" ? "" : `<nav aria-label="Help"><a href="${home}index.html">All checks</a></nav>\n`;
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${toText(title)} – Maturity scorecard</title>
    <link rel="icon" href="${home}../assets/icons/icon-32.png" />
    <link rel="stylesheet" href="${home}help.css" />
  </head>
  <body>
    ${way}<main>
${marked.parse(markdown)}</main>
  </body>
</html>
`;
}

/** Links to other sites and within the page stay as they are. */
function toHref(href, source, to, places) {
  if (/^([a-z]+:|#)/i.test(href)) return href;
  const [file, heading] = href.split("#");
  const wanted = path.posix.join(path.posix.dirname(source), file);
  const place = places.get(wanted);
  if (place === undefined) throw new Error(`${source} links to ${wanted}, which is no page of the help.`);
  return path.posix.relative(path.posix.dirname(to), place) + (heading === undefined ? "" : `#${heading}`);
}

function toId(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join("-");
}

function toText(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

module.exports = { renderHelp };
