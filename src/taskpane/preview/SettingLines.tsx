import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PreviewLine } from "../../core/change/preview";
import { toSettingLineText, toSettingsLabel, type SettingLine } from "./preview-words";

const useStyles = makeStyles({
  summary: { cursor: "pointer", minHeight: "24px" },
  list: { listStyleType: "none", margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** Settings that a plan writes beside what it is about, in one line that opens. */
export function SettingLines({ lines }: { readonly lines: readonly SettingLine[] }): ReactNode {
  const styles = useStyles();
  const label = toSettingsLabel(lines);
  return (
    <details>
      <summary className={styles.summary}>{label}</summary>
      <ul className={styles.list} aria-label={label}>
        {lines.map((line) => (
          <li key={line.name}>
            <Text size={200}>{toSettingLineText(line)}</Text>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a plan is about, and the settings that it writes besides. Where it writes settings alone, it is about those. */
export function toStandingFirst(lines: readonly PreviewLine[]): {
  readonly first: readonly PreviewLine[];
  readonly settings: readonly SettingLine[];
} {
  const settings = lines.filter((line) => line.kind === "name");
  if (settings.length === lines.length) return { first: lines, settings: [] };
  return { first: lines.filter(({ kind }) => kind !== "name"), settings };
}
