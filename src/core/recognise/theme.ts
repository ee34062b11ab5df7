import { toHeadingKind, toHeadingName } from "./heading-kinds";

/** A theme in assessments, which have no objectives of their own for it; in a list of objectives a key area. */
const ENABLERS = "enablers";

/** The theme that a heading of an assessment names, without its label; null where nothing says that it is a theme. */
export function findThemeName(heading: string): string | null {
  const name = toHeadingName(heading).trim();
  return toHeadingKind(heading) === "theme" || name.toLowerCase() === ENABLERS ? name : null;
}
