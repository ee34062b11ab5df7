import { findLostFocus } from "./focus";
import { usePages } from "./open-pages";
import { openStage, OTHER_SCENES, SAMPLE_SCENES } from "./scenes";
import { setPaneWidth } from "./workbench";

const pages = usePages();
/** A limit for what hangs: some hundreds of stops are looked at. */
const LIMIT_MS = 240_000;

test.each(["none", "active"] as const)(
  "wherever the Tab key leads is in sight, and shows it; forced colours: %s",
  async (forcedColors) => {
    const stage = await openStage(pages);
    const { page } = stage;
    await page.emulateMedia({ forcedColors });
    await setPaneWidth(page, 320);
    const found: string[] = [];
    const seen = new Set<string>();
    for (const { name, enter, leave } of [...SAMPLE_SCENES, ...OTHER_SCENES]) {
      await enter(stage);
      found.push(...(await findLostFocus(page, seen)).map((each) => `${name}: ${each}`));
      await leave?.(stage);
    }
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  },
  LIMIT_MS,
);
