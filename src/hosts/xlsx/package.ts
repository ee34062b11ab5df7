import { HostError } from "../../core/change/workbook-host";
import { decodePart, encodePart, type TextEncoding } from "./part-text";
import { packLike, packNew, readZip, unpack, writeZip, type ZipEntry } from "./zip-archive";

/** One file of a package. It is unpacked when it is first needed, and never changes: an edit makes another part. */
export class PackagePart {
  private unpacked: Uint8Array | null = null;
  private decoded: { readonly text: string; readonly encoding: TextEncoding } | null = null;

  constructor(readonly entry: ZipEntry) {}

  get name(): string {
    return this.entry.name;
  }

  get bytes(): Uint8Array {
    this.unpacked ??= unpack(this.entry);
    return this.unpacked;
  }

  get text(): string {
    return this.decode().text;
  }

  /** This part with another text, in the encoding it had. */
  withText(text: string): PackagePart {
    return new PackagePart(packLike(this.entry, encodePart(text, this.decode().encoding)));
  }

  private decode(): { readonly text: string; readonly encoding: TextEncoding } {
    this.decoded ??= decodePart(this.bytes);
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
    const parts = readZip(bytes).map((entry) => [toKey(entry.name), new PackagePart(entry)] as const);
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
    return this.source ?? writeZip([...this.parts.values()].map((part) => part.entry));
  }

  private newPart(name: string, text: string): PackagePart {
    const [first] = this.parts.values();
    return new PackagePart(packNew(name, new TextEncoder().encode(text), first?.entry.modified ?? 0));
  }
}

function toKey(name: string): string {
  return name.toLowerCase();
}
