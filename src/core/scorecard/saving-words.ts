import { STATUSES, toSynonymKey, toSynonyms, TYPES } from "../recognise/savings-synonyms";
import type { Sourced } from "./sourced";

export { STATUSES, TYPES };

type Text = Sourced<string> | null;

/** Wordings of recurrence, in small letters, and what they say. */
const RECURRENCES = toSynonyms({
  recurring: [
    ...["recurrent", "recurs", "recurring saving", "recurring savings", "yes", "y", "annual", "annually", "yearly"],
    ...["ongoing", "on-going", "on going", "permanent", "every year", "each year", "per annum"],
  ],
  "one-off": [
    ...["one off", "oneoff", "one-off saving", "one off saving", "one-time", "one time", "non-recurring"],
    ...["non recurring", "nonrecurring", "non-recurrent", "non recurrent", "not recurring", "no", "n"],
  ],
});
/** The same for a yes or no under "Cashable?". */
export const CASHABLE = toSynonyms({
  cashable: ["yes", "y", "true"],
  "non-cashable": ["no", "n", "false", "non cashable", "not cashable"],
});
/** The same for a yes or no under "Delivered?". */
export const DELIVERED = toSynonyms({ delivered: ["yes", "y", "true"], "not delivered": ["no", "n", "false"] });

/** A type as it is known: "cashable" or "cost avoidance"; what is written where it is another one. Null for null. */
export function toType(text: Text): Text {
  return withSynonym(text, TYPES);
}

/** A status as it is known: "delivered" or "forecast"; what is written where it is another one. Null for null. */
export function toStatus(text: Text): Text {
  return withSynonym(text, STATUSES);
}

/** "recurring" or "one-off"; what is written where it is neither. Null for null. */
export function toRecurrence(text: Text): Text {
  return withSynonym(text, RECURRENCES);
}

/** The type that a yes or no under "Cashable?" stands for: "cashable" or "non-cashable". Null for null. */
export function toCashable(text: Text): Text {
  return toType(withSynonym(text, CASHABLE));
}

/** The status that a yes or no under "Delivered?" stands for: "delivered" or "not delivered". Null for null. */
export function toDelivered(text: Text): Text {
  return toStatus(withSynonym(text, DELIVERED));
}

function withSynonym(text: Text, synonyms: ReadonlyMap<string, string>): Text {
  if (!text) return null;
  const value = synonyms.get(toSynonymKey(text.value));
  return value === undefined || value === text.value ? text : { ...text, value };
}
