/** Words that say that a heading names a theme: "THEME SHOWING LEADERSHIP", "Theme 1: Showing leadership". */
const THEME_LABEL = /^theme(?:\s*\d+)?(?:\s*[-–—:.]\s*|\s+)(?=\S)/i;
/** The themes of the National Procurement Strategy, which need no label. Source: LGA, National Procurement Strategy 2022. */
const THEMES: ReadonlySet<string> = new Set([
  "showing leadership",
  "behaving commercially",
  "achieving community benefits",
  "enablers",
]);

/** The theme that a heading names, without its label; null where nothing says that it is a theme. */
export function findThemeName(heading: string): string | null {
  const name = heading.replace(THEME_LABEL, "").replace(/\s*:$/, "").trim();
  return name !== heading.trim() && THEME_LABEL.test(heading) ? name : THEMES.has(name.toLowerCase()) ? name : null;
}
