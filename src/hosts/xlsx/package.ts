import { HostError } from "../../core/change/workbook-host";
import { decodePart, encodePart, type DecodedPart } from "./part-text";
import { packLike, readZip, toEmptyEntry, unpack, writeZip, type ZipEntry } from "./zip-archive";

/**
 * One file of a package. It never changes: an edit makes another part. A part that was read is unpacked when it is first
 * needed, one that was edited is packed when the package is written.
 */
export class PackagePart {
  private packed: ZipEntry | null;
  private decoded: DecodedPart | null;

  private constructor(
    /** The entry in the zip, or for an edited part the one that it stands in for. */
    private readonly origin: ZipEntry,
    edited: DecodedPart | null,
  ) {
    this.packed = edited ? null : origin;
    this.decoded = edited;
  }

  /** A part as it stands in a zip. */
  static fromEntry(entry: ZipEntry): PackagePart {
    return new PackagePart(entry, null);
  }

  /** A new part, in UTF-8. */
  static fromText(name: string, text: string, modified: number): PackagePart {
    return new PackagePart(toEmptyEntry(name, modified), { text, encoding: "utf-8" });
  }

  get name(): string {
    return this.origin.name;
  }

  /** What the zip says that the part takes unpacked; 0 for a part that was edited. */
  get declaredSize(): number {
    return this.packed?.size ?? 0;
  }

  get modified(): number {
    return this.origin.modified;
  }

  get text(): string {
    return this.decode().text;
  }

  /** What the part holds where that is no text, such as a picture. */
  get bytes(): Uint8Array {
    return unpack(this.toEntry());
  }

  /** This part with another text, in the encoding it had. */
  withText(text: string): PackagePart {
    return new PackagePart(this.origin, { text, encoding: this.decode().encoding });
  }

  toEntry(): ZipEntry {
    if (!this.packed) {
      const { text, encoding } = this.decode();
      this.packed = packLike(this.origin, encodePart(text, encoding));
    }
    return this.packed;
  }

  private decode(): DecodedPart {
    this.decoded ??= decodePart(unpack(this.origin));
    return this.decoded;
  }
}

/** A workbook's files by name, in their order. It never changes, and shares with its successors all parts but the edited. */
export class Package {
  private constructor(
    private readonly parts: ReadonlyMap<string, PackagePart>,
    /** The file as it came, as long as nothing is changed. */
    private readonly source: Uint8Array | null,
  ) {}

  /** The package in a zip file. Throws {@link HostError}. */
  static read(bytes: Uint8Array): Package {
    const parts = readZip(bytes).map((entry) => [toKey(entry.name), PackagePart.fromEntry(entry)] as const);
    return new Package(new Map(parts), bytes);
  }

  get names(): readonly string[] {
    return [...this.parts.values()].map((part) => part.name);
  }

  /** The part of that name, capitals and small letters alike as the standard asks; null where there is none. */
  find(name: string): PackagePart | null {
    return this.parts.get(toKey(name)) ?? null;
  }

  /** The part of that name. Throws {@link HostError} where the package misses it. */
  get(name: string): PackagePart {
    const part = this.find(name);
    if (!part)
      throw new HostError("notAWorkbook", "The workbook is damaged: a part of it is missing. Ask for a new copy.");
    return part;
  }

  has(name: string): boolean {
    return this.parts.has(toKey(name));
  }

  /** The package with a part replaced where it stood, added at the end if it is new, or taken out if it is null. */
  with(name: string, part: PackagePart | null): Package {
    const parts = new Map(this.parts);
    if (part) parts.set(toKey(name), part);
    else parts.delete(toKey(name));
    return new Package(parts, null);
  }

  /** The package with a text in a part, which is made (in UTF-8) where there is none. */
  withText(name: string, text: string): Package {
    const before = this.find(name);
    if (before?.text === text) return this;
    return this.with(name, before ? before.withText(text) : this.newPart(name, text));
  }

  toBytes(): Uint8Array {
    return this.source ?? writeZip([...this.parts.values()].map((part) => part.toEntry()));
  }

  private newPart(name: string, text: string): PackagePart {
    const [first] = this.parts.values();
    return PackagePart.fromText(name, text, first?.modified ?? 0);
  }
}

function toKey(name: string): string {
  return name.toLowerCase();
}
