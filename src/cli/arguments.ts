import { parseArgs, type ParseArgsConfig } from "node:util";
import { wrongUsage } from "./exit";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Options that every command takes. */
const COMMON = {
  help: { type: "boolean" },
  version: { type: "boolean" },
  quiet: { type: "boolean" },
} as const satisfies Options;

/** What a command was called with. */
export interface Arguments {
  readonly files: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Parses what follows the command's name. Throws a usage error for an option that the command does not take. */
export function parseArguments(args: readonly string[], options: Options): Arguments {
  const known: Options = { ...options, ...COMMON };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: known, allowPositionals: true });
    const flags = new Set<string>();
    const texts = new Map<string, readonly string[]>();
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === "boolean") flags.add(name);
      else if (value !== undefined) texts.set(name, [value].flat().map(String));
    }
    return { files: positionals, flags, values: texts };
  } catch (error) {
    throw wrongUsage(toUsageMessage(error));
  }
}

/** The one value of an option; null where it was not given. */
export function findValue({ values }: Arguments, name: string): string | null {
  return values.get(name)?.at(-1) ?? null;
}

/** The one value of an option that must be given. */
export function toRequiredValue(args: Arguments, name: string, example: string): string {
  const value = findValue(args, name);
  if (value === null) throw wrongUsage(`--${name} is missing, for example ${example}.`);
  return value;
}

/** The one file of a command that takes one. */
export function toOnlyFile({ files }: Arguments): string {
  const [file, second] = files;
  if (file === undefined) throw wrongUsage("name a workbook to read, or - for standard input.");
  if (second !== undefined) throw wrongUsage(`this command takes one workbook, and ${files.length} were named.`);
  return file;
}

/** One of a few words, or a usage error that lists them. */
export function toChoice<T extends string>(value: string, choices: readonly T[], option: string): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined) throw wrongUsage(`${option} takes ${choices.join(", ")}; “${value}” is none of them.`);
  return choice;
}

function toUsageMessage(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const option = /'(--?[^' ]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "an option";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION")
    return `there is no option ${option} here. --help lists those that there are.`;
  if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") {
    return `${option} is not written as it should be: it takes a value or takes none, and a value that begins with a dash is written as ${option}=-1. --help tells more.`;
  }
  return "the options cannot be understood. --help lists those that there are.";
}
