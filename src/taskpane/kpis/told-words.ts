import { toCountText } from "../parts/numbers";

/** That not all of it was stated: "1 thing about savings is in no header, and was told from the cells or left open." */
export function toToldText(things: number): string {
  const [is, was] = things === 1 ? ["is", "was"] : ["are", "were"];
  return `${toCountText(things, "thing")} about savings ${is} in no header, and ${was} told from the cells or left open.`;
}

/** "How “Savings” was read". */
export function toHowReadLabel(sheet: string): string {
  return `How “${sheet}” was read`;
}
