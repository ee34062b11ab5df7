import { deflateSync, Inflate } from "fflate";
import { HostError } from "../../core/change/workbook-host";
import { crc32 } from "./crc32";
import { ZIP_LIMITS } from "./zip-limits";

/**
 * A file inside a zip, packed as it was found. fflate's own unzip gives neither times nor packed bytes, and both are
 * needed to write an untouched part back just as it stood.
 */
export interface ZipEntry {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Time and date as MS-DOS keeps them, time in the lower half. */
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly versionMadeBy: number;
  readonly externalAttributes: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const ZIP64_END = 0x06064b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 0x1;
const SIZES_FOLLOW_FLAG = 0x8;
const UTF8_FLAG = 0x800;
const WINDOWS_2_0 = 20;
/** Packed bytes at a time. fflate copies its buffers at each step, which takes longer in all for larger steps. */
const INFLATE_STEP = 8 * 1024;

/** The entries of a zip, in its directory's order, still packed. Throws {@link HostError} for a broken or dangerous zip. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw damaged(error);
  }
}

/** What an entry holds, unpacked and checked against its checksum. Throws {@link HostError}. */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.flags & ENCRYPTED_FLAG) {
    throw new HostError(
      "notAWorkbook",
      "The workbook is locked by a password. Remove the password in Excel, then try again.",
    );
  }
  if (entry.size > ZIP_LIMITS.ratioFrom && entry.size > entry.data.length * ZIP_LIMITS.ratio) throw dangerous();
  const content = entry.method === STORED ? entry.data : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged(null);
  return content;
}

/** An entry that holds the given bytes, packed, with everything else as in the entry that it replaces. */
export function packLike(entry: ZipEntry, content: Uint8Array): ZipEntry {
  return {
    ...entry,
    flags: entry.flags & UTF8_FLAG,
    method: DEFLATED,
    crc: crc32(content),
    size: content.length,
    data: deflateSync(content),
  };
}

/** The entry of a new file; `modified` is taken from an entry of the same zip, so that writing needs no clock. */
export function toEmptyEntry(name: string, modified: number): ZipEntry {
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8_FLAG,
    method: STORED,
    modified,
    crc: 0,
    size: 0,
    data: new Uint8Array(),
    versionMadeBy: WINDOWS_2_0,
    externalAttributes: 0,
  };
}

/** The bytes of a zip that holds the entries in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const localSize = entries.reduce((sum, entry) => sum + 30 + entry.nameBytes.length + entry.data.length, 0);
  const directorySize = entries.reduce((sum, entry) => sum + 46 + entry.nameBytes.length, 0);
  const bytes = new Uint8Array(localSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = localSize;
  for (const entry of entries) {
    view.setUint32(local, LOCAL_HEADER, true);
    writeCommonFields(view, local + 4, entry);
    bytes.set(entry.nameBytes, local + 30);
    bytes.set(entry.data, local + 30 + entry.nameBytes.length);
    view.setUint32(central, CENTRAL_HEADER, true);
    view.setUint16(central + 4, entry.versionMadeBy, true);
    writeCommonFields(view, central + 6, entry);
    view.setUint32(central + 38, entry.externalAttributes, true);
    view.setUint32(central + 42, local, true);
    bytes.set(entry.nameBytes, central + 46);
    local += 30 + entry.nameBytes.length + entry.data.length;
    central += 46 + entry.nameBytes.length;
  }
  view.setUint32(central, END_OF_DIRECTORY, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directorySize, true);
  view.setUint32(central + 16, localSize, true);
  return bytes;
}

/** The fields from "version needed" to "name length", which both kinds of header hold in the same order. */
function writeCommonFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, WINDOWS_2_0, true);
  view.setUint16(at + 2, entry.flags & ~SIZES_FOLLOW_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.data.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED) throw damaged(null);
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    // The directory's size passed the limits; what unpacks to more is lying, and is stopped here.
    if (length + chunk.length > entry.size) throw damaged(null);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.data.length; at += INFLATE_STEP) {
      inflater.push(entry.data.subarray(at, at + INFLATE_STEP), at + INFLATE_STEP >= entry.data.length);
    }
  } catch (error) {
    throw damaged(error);
  }
  return content.subarray(0, length);
}

interface Directory {
  readonly count: number;
  readonly start: number;
  /** What stands before the zip in the file; its offsets do not count it. */
  readonly shift: number;
}

function readDirectory(bytes: Uint8Array, view: DataView): readonly ZipEntry[] {
  const directory = findDirectory(view);
  if (directory.count > ZIP_LIMITS.entries) throw dangerous();
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let packedSize = 0;
  let size = 0;
  let at = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged(null);
    const entry = readEntry(bytes, view, at, directory.shift);
    packedSize += entry.data.length;
    size += entry.size;
    // More packed bytes than the file has means that entries share them: a way to make a small zip unpack to a huge one.
    if (packedSize > bytes.length || size > ZIP_LIMITS.totalSize) throw dangerous();
    if (names.has(entry.name.toLowerCase())) throw damaged(null);
    names.add(entry.name.toLowerCase());
    entries.push(entry);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength);
  const large = readZip64Fields(view, at, nameLength);
  const size = large.size ?? view.getUint32(at + 24, true);
  const packedSize = large.packedSize ?? view.getUint32(at + 20, true);
  const local = (large.offset ?? view.getUint32(at + 42, true)) + shift;
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw damaged(null);
  const dataStart = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (dataStart + packedSize > bytes.length) throw damaged(null);
  const isSqueezedTooHard = size > ZIP_LIMITS.unreadRatioFrom && size > packedSize * ZIP_LIMITS.unreadRatio;
  if (size > ZIP_LIMITS.partSize || isSqueezedTooHard) throw dangerous();
  return {
    // Some writers use backslashes or a leading slash; a part's name has neither.
    name: new TextDecoder().decode(nameBytes).replaceAll("\\", "/").replace(/^\/+/, ""),
    nameBytes,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    data: bytes.subarray(dataStart, dataStart + packedSize),
    versionMadeBy: view.getUint16(at + 4, true),
    externalAttributes: view.getUint32(at + 38, true),
  };
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    if (at >= 20 && view.getUint32(at - 20, true) === ZIP64_LOCATOR) return readZip64Directory(view, at - 20);
    const size = view.getUint32(at + 12, true);
    const start = at - size;
    return { count: view.getUint16(at + 10, true), start, shift: start - view.getUint32(at + 16, true) };
  }
  throw new HostError("notAWorkbook", "The workbook is cut short or damaged. Copy or download it again.");
}

function readZip64Directory(view: DataView, locator: number): Directory {
  const at = readLong(view, locator + 8);
  if (view.getUint32(at, true) !== ZIP64_END) throw damaged(null);
  return { count: readLong(view, at + 32), start: readLong(view, at + 48), shift: 0 };
}

interface Zip64Fields {
  readonly size: number | null;
  readonly packedSize: number | null;
  readonly offset: number | null;
}

/** The sizes of an entry that writers of endless streams keep in an extra field, even where they are small. */
function readZip64Fields(view: DataView, at: number, nameLength: number): Zip64Fields {
  const wanted = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (!wanted.includes(0xffffffff)) return { size: null, packedSize: null, offset: null };
  let extra = at + 46 + nameLength;
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end && view.getUint16(extra, true) !== 1) extra += 4 + view.getUint16(extra + 2, true);
  if (extra + 4 > end) throw damaged(null);
  let field = extra + 4;
  const [size = null, packedSize = null, offset = null] = wanted.map((value) => {
    if (value !== 0xffffffff) return null;
    field += 8;
    return readLong(view, field - 8);
  });
  return { size, packedSize, offset };
}

function readLong(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

function damaged(cause: unknown): HostError {
  return new HostError("notAWorkbook", "The workbook is damaged. Copy or download it again.", { cause });
}

function dangerous(): HostError {
  return new HostError(
    "notAWorkbook",
    "The file would unpack to far more than a workbook holds, so it was not opened. Ask its sender for a plain copy.",
  );
}
