/** "Do not ask about 2024, 2025 again while this pane is open". */
export function toStaysAgreedLabel(rounds: string): string {
  return `Do not ask about ${rounds} again while this pane is open`;
}
