const PLACES = 10_000;

/** A mean as JSON shows it: four decimals, halves away from zero; null stays null. */
export function toFourPlaces(value: number | null): number | null {
  return value === null ? null : Math.round(value * PLACES) / PLACES;
}
