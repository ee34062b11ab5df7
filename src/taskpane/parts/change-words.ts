import { toCountText } from "./numbers";

/** What a button says that writes so many changes: "Write 12 changes". */
export function toWriteChangesLabel(changes: number): string {
  return `Write ${toCountText(changes, "change")}`;
}
