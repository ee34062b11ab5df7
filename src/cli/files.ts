import { constants } from "node:fs";
import { access, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { CommandError, EXIT, refuse, wrongUsage } from "./exit";

/** The argument that stands for standard input. */
const STANDARD_INPUT = "-";
/** No workbook that Excel saves comes near this; a larger file is not read into memory. */
const LARGEST_FILE = 256 * 1024 * 1024;
const WORKBOOK_EXTENSIONS = new Set([".xlsx", ".xlsm"]);

/** The name by which messages and JSON call a file. */
export function toFileName(file: string): string {
  return file === STANDARD_INPUT ? "standard input" : basename(file);
}

/** A file as a URI, its path taken from the present folder: spaces and the like are encoded. Standard input is "-". */
export function toRelativeUri(file: string): string {
  const path = file === STANDARD_INPUT ? file : relative(process.cwd(), resolve(file));
  // On another drive of Windows there is no relative path.
  return isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join("/");
}

/** The bytes of a file or of standard input. Throws {@link CommandError} with one line for the user. */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file === STANDARD_INPUT) return readStandardInput();
  try {
    const handle = await open(file, "r");
    try {
      const { size } = await handle.stat();
      if (size > LARGEST_FILE)
        throw unreadable(
          file,
          "is larger than 256 MB, which is more than this program reads. Remove pictures or old sheets from a copy and try that.",
        );
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable(file, `cannot be read: it ${toReason(error)}`);
  }
}

/**
 * Makes sure that an output may be written: it is a workbook's name, no other file stands there (or `force` is set), and
 * it is not the input. Throws {@link CommandError}.
 */
export async function checkOutput(input: string, output: string, force: boolean): Promise<void> {
  if (!WORKBOOK_EXTENSIONS.has(extname(output).toLowerCase()))
    throw wrongUsage(`the output ${basename(output)} must end in .xlsx (or .xlsm for a workbook with macros).`);
  if (input !== STANDARD_INPUT && (await isSameFile(input, output))) {
    throw refuse(
      `${basename(output)} is the input itself, which is never written to. Choose another name for the copy.`,
    );
  }
  if (!(await isFolder(dirname(resolve(output)))))
    throw refuse(`the folder ${dirname(output)} does not exist. Make it first.`);
  if (!force && (await exists(output))) {
    throw refuse(`${basename(output)} exists already. Use --force to overwrite it, or choose another name.`);
  }
}

/** Makes sure that an output is called what its kind of workbook must be called. Throws {@link CommandError}. */
export function checkExtension(output: string, extension: ".xlsx" | ".xlsm"): void {
  if (extname(output).toLowerCase() === extension) return;
  const kind = extension === ".xlsm" ? "made for macros" : "not made for macros";
  throw wrongUsage(
    `the output ${basename(output)} must end in ${extension}: the workbook is ${kind}, and Excel opens such a one under no other ending.`,
  );
}

/** Writes a file whole or not at all: under another name first, then renamed. Throws {@link CommandError}. */
export async function writeOutput(output: string, bytes: Uint8Array): Promise<void> {
  const unfinished = join(dirname(resolve(output)), `.${basename(output)}.${process.pid}.unfinished`);
  try {
    const handle = await open(unfinished, "wx");
    try {
      await handle.writeFile(bytes);
    } finally {
      await handle.close();
    }
    await rename(unfinished, output);
  } catch (error) {
    // Where even this fails there was nothing to take away; what matters is why the copy could not be written.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw refuse(`${basename(output)} could not be written: ${toWriteReason(error)}`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST_FILE)
      throw unreadable(STANDARD_INPUT, "holds more than 256 MB, which is more than this program reads.");
  }
  return Buffer.concat(chunks);
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return (first.dev === second.dev && first.ino === second.ino) || (await realpath(a)) === (await realpath(b));
  } catch {
    // One of them does not exist, so they are not the same; reading or writing says what is wrong.
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path, constants.F_OK);
    return true;
  } catch {
    return false;
  }
}

function unreadable(file: string, why: string): CommandError {
  return new CommandError(EXIT.unreadableFile, `${toFileName(file)}: ${why}`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "does not exist. Check its name and folder.",
  EISDIR: "is a folder, not a workbook.",
  EACCES: "may not be opened by you. Ask for the right to it, or copy it somewhere else.",
  EPERM: "may not be opened by you. Ask for the right to it, or copy it somewhere else.",
  EBUSY: "is in use by another program. Close it there and try again.",
};

const WRITE_REASONS: Readonly<Record<string, string>> = {
  EACCES: "you may not write into its folder. Choose another folder.",
  EPERM: "you may not write into its folder. Choose another folder.",
  ENOSPC: "the disk is full. Make room on it, or choose another one.",
  EROFS: "its folder is for reading alone. Choose another folder.",
  EISDIR: "a folder has that name. Choose another name.",
  EBUSY: "another program has it open. Close it there and try again.",
};

function toWriteReason(error: unknown): string {
  const code = toErrorCode(error);
  return WRITE_REASONS[code] ?? `the system refused it (${code}). Choose another folder.`;
}

function toReason(error: unknown): string {
  const code = toErrorCode(error);
  return REASONS[code] ?? `could not be opened (${code}).`;
}

function toErrorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}
