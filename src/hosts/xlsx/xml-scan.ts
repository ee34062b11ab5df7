import { SAXParser, type QualifiedTag } from "sax";
import { HostError } from "../../core/change/workbook-host";
import { ZIP_LIMITS } from "./zip-limits";

/** A start tag and its place in the text. */
export interface OpenTag {
  /** As written, with its prefix. */
  readonly name: string;
  /** Without the prefix. */
  readonly local: string;
  /** With its colon, such as "x:"; empty where there is none. */
  readonly prefix: string;
  readonly uri: string;
  readonly start: number;
  /** Behind the ">". */
  readonly end: number;
  readonly isSelfClosing: boolean;
  /** The value of an attribute without a prefix; null where it is missing. */
  attribute(name: string): string | null;
  /** The id of a relationship: the attribute (`id`) in a relationships namespace, whatever prefix it goes by. */
  relationshipId(name?: string): string | null;
}

/** What is told of a document, in its order. */
export interface XmlHandlers {
  open(tag: OpenTag): void;
  text?(content: string): void;
  /** The end tag's place; for an element that closes itself, that of its only tag. */
  close?(start: number, end: number): void;
  /**
   * Asked directly behind each tag: the handler may read one whole element itself, where it knows all of its text to be
   * well-formed, and says where that ends. It gives back the place it was asked at to leave the next element to the parser,
   * which is not told of those that were read here.
   */
  take?(at: number): number;
}

class ScannedTag implements OpenTag {
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly isSelfClosing: boolean;

  constructor(
    private readonly tag: QualifiedTag,
    readonly start: number,
    readonly end: number,
  ) {
    this.name = tag.name;
    this.local = tag.local;
    this.uri = tag.uri;
    this.isSelfClosing = tag.isSelfClosing;
  }

  get prefix(): string {
    return this.tag.prefix === "" ? "" : `${this.tag.prefix}:`;
  }

  attribute(name: string): string | null {
    return this.tag.attributes[name]?.value ?? null;
  }

  relationshipId(name = "id"): string | null {
    for (const attribute of Object.values(this.tag.attributes)) {
      if (attribute.local === name && attribute.uri.endsWith("/relationships")) return attribute.value;
    }
    return null;
  }
}

/**
 * Reads a document from its first tag to its last. Throws {@link HostError} for XML that is broken, and for a document
 * type, which no workbook has and which can make a few lines grow to gigabytes.
 */
export function scanXml(text: string, handlers: XmlHandlers, mostElements: number = ZIP_LIMITS.elements): void {
  const scan = new XmlScan(text, handlers, mostElements);
  scan.run();
}

class XmlScan {
  private readonly parser = new SAXParser(true, { xmlns: true, position: true });
  private elements = 0;
  /** How much of the text the parser never saw. */
  private taken = 0;
  /** Where the last tag ended. */
  private behindTag = 0;

  constructor(
    private readonly text: string,
    private readonly handlers: XmlHandlers,
    private readonly mostElements: number,
  ) {}

  run(): void {
    this.listen();
    if (this.handlers.take) this.feed((at) => this.handlers.take?.(at) ?? at);
    else this.parser.write(this.text);
    this.parser.close();
  }

  private listen(): void {
    const { parser, handlers, text } = this;
    // XML counts a line end as one character however it is written; the parser leaves that to its caller.
    const hasReturns = text.includes("\r");
    const tellText = (content: string): void => handlers.text?.(hasReturns ? content.replace(/\r\n?/g, "\n") : content);
    parser.onerror = (cause) => {
      throw new HostError("notAWorkbook", "The workbook is damaged: part of it cannot be read. Ask for a new copy.", {
        cause,
      });
    };
    parser.ondoctype = () => {
      throw new HostError(
        "notAWorkbook",
        "The file holds a document type definition, which no workbook has, so it was not opened.",
      );
    };
    parser.onopentag = (tag) => {
      this.count();
      handlers.open(new ScannedTag(tag as QualifiedTag, this.tagStart, this.tagEnd));
    };
    parser.ontext = tellText;
    parser.oncdata = tellText;
    parser.onclosetag = () => handlers.close?.(this.tagStart, this.tagEnd);
  }

  /** Hands the parser the text up to the end of a tag each time, so that elements can be taken in between. */
  private feed(take: (at: number) => number): void {
    const { parser, text } = this;
    let at = 0;
    while (at < text.length) {
      // Not behind a tag: inside a comment, a CDATA section or a value with ">", where nothing may be taken.
      while (at === this.behindTag) {
        const end = take(at);
        if (end === at) break;
        this.count();
        this.taken += end - at;
        this.behindTag = at = end;
      }
      const next = text.indexOf(">", at) + 1 || text.length;
      parser.write(text.slice(at, next));
      at = next;
    }
  }

  private count(): void {
    this.elements += 1;
    if (this.elements <= this.mostElements) return;
    throw new HostError(
      "notAWorkbook",
      "The file holds far more than a workbook does, so it was not opened. Ask its sender for a plain copy.",
    );
  }

  private get tagStart(): number {
    return this.parser.startTagPosition - 1 + this.taken;
  }

  private get tagEnd(): number {
    this.behindTag = this.parser.position + this.taken;
    return this.behindTag;
  }
}
