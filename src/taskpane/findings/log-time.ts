/** A moment as the log holds it, by the user's own clock: "2026-11-03 14:05". */
export function toLogTime(moment: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const day = [moment.getFullYear(), two(moment.getMonth() + 1), two(moment.getDate())].join("-");
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
