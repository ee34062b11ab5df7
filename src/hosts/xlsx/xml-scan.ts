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
  let elements = 0;
  const parser = new SAXParser(true, { xmlns: true, position: true });
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
    elements += 1;
    if (elements > mostElements) {
      throw new HostError(
        "notAWorkbook",
        "The file holds far more than a workbook does, so it was not opened. Ask its sender for a plain copy.",
      );
    }
    handlers.open(new ScannedTag(tag as QualifiedTag, parser.startTagPosition - 1, parser.position));
  };
  parser.ontext = tellText;
  parser.oncdata = tellText;
  parser.onclosetag = () => handlers.close?.(parser.startTagPosition - 1, parser.position);
  parser.write(text).close();
}
