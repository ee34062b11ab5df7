import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";

/** To come. */
export function FindingsPage(_: { readonly picture: Picture }): ReactNode {
  return null;
}
