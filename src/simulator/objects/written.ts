import { HostError } from "../host-error";
import type { Json } from "../json";
import type { Property } from "../wire/emulated-class";
import type { PropertyBag } from "../workbook/property-bag";
import { parseColor } from "../workbook/style";

/** What is written to a property, read as what it has to be; InvalidArgument where it is something else. */
export function asText(written: unknown): string {
  if (typeof written !== "string") throw new HostError("InvalidArgument");
  return written;
}

export function asFlag(written: unknown): boolean {
  if (typeof written !== "boolean") throw new HostError("InvalidArgument");
  return written;
}

export function asNumber(written: unknown): number {
  if (typeof written !== "number" || !Number.isFinite(written)) throw new HostError("InvalidArgument");
  return written;
}

/** "#RRGGBB" of a colour or a colour's name. */
export function asColor(written: unknown): string {
  const color = parseColor(asText(written));
  if (color === null) throw new HostError("InvalidArgument");
  return color;
}

/** One of a list of words, whatever its capitals, as the list writes it. */
export function asOneOf<T extends string>(written: unknown, words: readonly T[]): T {
  const wanted = asText(written).toLowerCase();
  const word = words.find((each) => each.toLowerCase() === wanted);
  if (word === undefined) throw new HostError("InvalidArgument");
  return word;
}

/** Plain data as it came over the wire. */
export function asJson(written: unknown): Json {
  return written as Json;
}

/** A property that nothing else depends on: it is kept, and is this until it is set. */
export function kept<T>(
  bagOf: (self: T) => PropertyBag,
  name: string,
  otherwise: Json,
  read: (written: unknown) => Json = readerLike(otherwise),
): Record<string, Property<T>> {
  return {
    [name]: {
      get: (self) => bagOf(self).get(name) ?? otherwise,
      set: (self, written) => bagOf(self).set(name, read(written)),
    },
  };
}

/** What may be written where this is the value to begin with: the same type, or anything where that is null. */
function readerLike(sample: Json): (written: unknown) => Json {
  if (typeof sample === "string") return asText;
  if (typeof sample === "boolean") return asFlag;
  return typeof sample === "number" ? asNumber : asJson;
}
