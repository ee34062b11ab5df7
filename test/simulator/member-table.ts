import { toMemberName, type ClassDefinition } from "../../src/simulator/wire/emulated-class";

/** The table of docs/simulator.md: what is emulated of each class, as Office.js names it. */
export function toMemberTable(definitions: readonly ClassDefinition<never>[]): string {
  const rows = definitions.map((definition) => {
    const { name, properties = {}, navigations = {}, methods = {}, items, getItem, events } = definition;
    const written = Object.entries(properties).map(([wireName, { set }]) => {
      const member = toMemberName(wireName);
      return set === undefined ? `${member} (read)` : member;
    });
    const members = [
      ...(items === undefined ? [] : ["items"]),
      ...(getItem === undefined ? [] : ["getItem()"]),
      ...written,
      ...Object.keys(navigations).map(toMemberName),
      ...Object.keys(methods).map((each) => `${toMemberName(each)}()`),
      ...(events?.kinds ?? []).map(({ member }) => member),
    ];
    const shown = members.filter((member) => !member.startsWith("_"));
    return `| \`${name}\` | ${[...new Set(shown)].join(", ")} |`;
  });
  return ["| class | members |", "| --- | --- |", ...rows].join("\n");
}
