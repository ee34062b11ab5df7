import type { SheetPlan } from "../../change/sheet-plan";
import { toPaperBlocks, type PaperCell, type PaperTable } from "./paper-blocks";

/** What goes on the clipboard for a paper: the same as a web page that Word takes tables from, and as text with tabs. */
export interface Paper {
  readonly html: string;
  readonly text: string;
}

/** Word takes looks from the elements themselves alone. */
const TABLE = "border-collapse:collapse";
const CELL = "border:1px solid #666;padding:2px 6px;vertical-align:top";

/**
 * A tab as a heading, a paragraph and its tables, with figures as the tab shows them. In the page a table's header cells are
 * marked as such, and so is the first cell of each row. Total.
 * @param paragraph may be empty; then there is none.
 */
export function toPaper(plan: SheetPlan, paragraph: string): Paper {
  const { title, tables } = toPaperBlocks(plan);
  const html = [
    `<h2>${escape(title)}</h2>`,
    ...(paragraph === "" ? [] : [`<p>${escape(paragraph)}</p>`]),
    ...tables.map(toTableHtml),
  ];
  const text = [title, ...(paragraph === "" ? [] : [paragraph]), ...tables.map(toTableText)];
  return { html: html.join("\n"), text: text.join("\n\n") };
}

function toTableHtml({ heading, header, rows }: PaperTable): string {
  const headers = header.map((cell) => toElement("th", cell, ' scope="col"'));
  const lines = rows.map((row) =>
    row.map((cell, index) => (index === 0 ? toElement("th", cell, ' scope="row"') : toElement("td", cell, ""))),
  );
  return [
    ...(heading === null ? [] : [`<h3>${escape(heading)}</h3>`]),
    `<table style="${TABLE}">`,
    `<thead><tr>${headers.join("")}</tr></thead>`,
    `<tbody>${lines.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</tbody>`,
    "</table>",
  ].join("\n");
}

function toElement(name: "th" | "td", { text, isFigure, isBold }: PaperCell, scope: string): string {
  const isColumn = scope.includes("col");
  const weight = name === "th" && !isColumn && !isBold ? ";font-weight:normal" : isBold ? ";font-weight:bold" : "";
  const style = `${CELL};text-align:${isFigure ? "right" : "left"}${weight}`;
  return `<${name}${scope} style="${style}">${escape(text).replaceAll("\n", "<br>")}</${name}>`;
}

function toTableText({ heading, header, rows }: PaperTable): string {
  const lines = [header, ...rows].map((row) => row.map(({ text }) => text.replace(/\s+/g, " ")).join("\t"));
  return [...(heading === null ? [] : [heading]), ...lines].join("\n");
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
