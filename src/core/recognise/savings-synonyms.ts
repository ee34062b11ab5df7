/** Wordings of a type, in small letters, and the type. What is not here is kept as it is written. */
export const TYPES = toSynonyms({
  cashable: ["cash", "cashable saving", "cashable savings", "cash releasing", "cash-releasing"],
  "cost avoidance": ["avoidance", "cost-avoidance", "cost avoided", "avoided cost", "avoided costs"],
});
/** The same for a status. */
export const STATUSES = toSynonyms({
  delivered: ["achieved", "realised", "saving delivered", "delivered saving", "actual", "actuals"],
  forecast: ["forecasted", "forecast saving", "projected", "expected", "planned", "anticipated", "estimated"],
});

/** Other types, which are kept as they are written: beside the known ones they still tell that a column holds types. */
export const OTHER_TYPES: readonly string[] = [
  ...["non-cashable", "non cashable", "noncashable", "not cashable", "cost reduction", "cost mitigation", "efficiency"],
  ...["income", "income generation", "added value", "social value", "price reduction", "demand reduction", "budget"],
];
/** The same for statuses. */
export const OTHER_STATUSES: readonly string[] = [
  ...["not delivered", "part delivered", "partly delivered", "partially delivered", "not achieved", "in progress"],
  ...["on track", "at risk", "pipeline", "identified", "potential", "proposed", "agreed", "confirmed", "approved"],
  ...["complete", "completed", "closed", "open", "on hold", "cancelled", "delayed", "not started", "under review"],
  ...["target", "draft", "lost", "withdrawn"],
];

/** A text as the wordings here are written: in small letters, with single spaces. */
export function toSynonymKey(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ");
}

/** Every wording with the word that it stands for. */
export function toSynonyms(wordings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(wordings).flatMap(([word, others]) => [word, ...others].map((each) => [each, word] as const)),
  );
}
