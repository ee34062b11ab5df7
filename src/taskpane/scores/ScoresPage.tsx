import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import type { Destination } from "../destination";

/** To come. */
export function ScoresPage(_: { readonly picture: Picture; readonly destination: Destination }): ReactNode {
  return null;
}
