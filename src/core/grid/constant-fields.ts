/** Fields as one text: bars stand between them; a bar or a backslash inside one has a backslash before it. */
export function joinFields(fields: readonly string[]): string {
  return fields.map((field) => field.replace(/[\\|]/g, "\\$&")).join("|");
}

/** The fields of such a text, at least one. Never throws. */
export function splitFields(text: string): readonly string[] {
  const fields = [""];
  for (const [part] of text.matchAll(/\\[\\|]|[^]/gu)) {
    if (part === "|") fields.push("");
    else fields.push((fields.pop() ?? "") + (part.length === 2 && part.startsWith("\\") ? part.slice(1) : part));
  }
  return fields;
}
