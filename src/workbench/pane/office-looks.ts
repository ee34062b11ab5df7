import type { Surroundings } from "../../simulator/client/desktop-external";

/** The themes of Office that a pane has to go with. */
export const OFFICE_LOOKS = ["light", "dark", "contrast"] as const;
export type OfficeLook = (typeof OFFICE_LOOKS)[number];

/** What each is called. */
export const LOOK_NAMES: Readonly<Record<OfficeLook, string>> = {
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
};

/** Body background, body text, control background, control text. */
const COLOURS: Readonly<Record<OfficeLook, readonly [number, number, number, number]>> = {
  light: [0xffffff, 0x242424, 0xf5f5f5, 0x242424],
  dark: [0x262626, 0xffffff, 0x1f1f1f, 0xffffff],
  contrast: [0x000000, 0xffffff, 0x000000, 0xffff00],
};

/** What the pane finds around it in Excel of this look, whose language is the browser's. */
export function toSurroundings(look: OfficeLook): Surroundings {
  const [bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor] = COLOURS[look];
  return {
    colours: { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor },
    language: navigator.language,
  };
}
