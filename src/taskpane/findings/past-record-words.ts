export const BEFORE_IT_IS_WRITTEN = "Before it is written";

/** "Change 2024, 2025". */
export function toChangeLabel(rounds: string): string {
  return `Change ${rounds}`;
}

/** "Do not ask about 2024, 2025 again while this pane is open". */
export function toStaysAgreedLabel(rounds: string): string {
  return `Do not ask about ${rounds} again while this pane is open`;
}
