import { Caption1, Checkbox, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { AGAINST_KINDS, type KeptReportChoice } from "../../app/report-choice";
import type { SettingPlaces } from "../../app/setting-places";
import type { CellRef } from "../../core/grid/cell-ref";
import { LEVELS, toLevelPhrase } from "../../core/scale/level";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { CellAt } from "../parts/CellAt";
import {
  AGAINST_CHOICES,
  BASIS_CHOICES,
  CHOICE_LABELS,
  toKeptNote,
  toKeyAreaWords,
  toNewestNote,
  toPeriodBefore,
} from "./choice-words";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS },
  // As wide as the pane, however long what may be chosen is.
  choice: { gridTemplateColumns: "minmax(0, 1fr)", "& select": { minWidth: 0 } },
  cell: { alignSelf: "end", "& button": { minHeight: "24px" } },
  areas: { display: "grid", border: "none", margin: 0, padding: 0 },
  summary: { cursor: "pointer" },
});

interface ChoiceSectionProps {
  readonly scorecard: Scorecard;
  readonly choice: KeptReportChoice;
  readonly places: SettingPlaces;
  readonly onChange: (choice: KeptReportChoice) => void;
}

/** What the tabs are made for: kept in the workbook once they are written. */
export function ChoiceSection({ scorecard, choice, places, onChange }: ChoiceSectionProps): ReactNode {
  const styles = useStyles();
  const { periods } = scorecard;
  const place = periods.findIndex(({ key }) => key === choice.period?.key);
  const earlier = periods.slice(0, Math.max(0, place)).reverse();
  const newest = periods.at(-1);
  return (
    <section className={styles.section} aria-labelledby="choice">
      <h2 className={styles.heading} id="choice">
        {CHOICE_LABELS.heading}
      </h2>
      <Choice
        label={CHOICE_LABELS.period}
        value={choice.period?.key ?? ""}
        options={periods.map(({ key, label }) => [key, label])}
        at={places.period}
        onChange={(key) => onChange({ ...choice, period: periods.find((each) => each.key === key) ?? null })}
      />
      {newest && newest.key !== choice.period?.key && <Caption1>{toNewestNote(newest.label)}</Caption1>}
      {earlier.length > 0 && (
        <Choice
          label={CHOICE_LABELS.compared}
          value={earlier.some(({ key }) => key === choice.compared?.key) ? (choice.compared?.key ?? "") : ""}
          options={[
            ["", toPeriodBefore(earlier[0]?.label ?? "")],
            ...earlier.slice(1).map(({ key, label }) => [key, label] as const),
          ]}
          at={null}
          onChange={(key) => onChange({ ...choice, compared: earlier.find((each) => each.key === key) ?? null })}
        />
      )}
      <Choice
        label={CHOICE_LABELS.against}
        value={choice.against}
        options={AGAINST_KINDS.map((kind) => [kind, AGAINST_CHOICES[kind]])}
        at={null}
        onChange={(value) => {
          const against = AGAINST_KINDS.find((kind) => kind === value);
          if (against) onChange({ ...choice, against });
        }}
      />
      <Choice
        label={CHOICE_LABELS.basis}
        value={choice.basis}
        options={Object.entries(BASIS_CHOICES)}
        at={places.basis}
        onChange={(value) => onChange({ ...choice, basis: value === "midpoint" ? "midpoint" : "weakest" })}
      />
      <Choice
        label={CHOICE_LABELS.baseline}
        value={String(choice.baseline)}
        options={LEVELS.map((level) => [String(level), toLevelPhrase(level)])}
        at={places.baseline}
        onChange={(value) => {
          const baseline = LEVELS.find((level) => String(level) === value);
          if (baseline) onChange({ ...choice, baseline });
        }}
      />
      <KeyAreas scorecard={scorecard} choice={choice} onChange={onChange} />
      <Text size={200}>{toKeptNote(places.basis !== null)}</Text>
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  /** The cell that holds it; null where none does. */
  readonly at: CellRef | null;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, at, onChange }: ChoiceProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.field}>
      <Field className={styles.choice} label={label}>
        <Select size="small" value={value} onChange={(_, data) => onChange(data.value)}>
          {options.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </Select>
      </Field>
      {at && (
        <span className={styles.cell}>
          <CellAt at={at} />
        </span>
      )}
    </div>
  );
}

function KeyAreas({ scorecard, choice, onChange }: Omit<ChoiceSectionProps, "places">): ReactNode {
  const styles = useStyles();
  // Open from the start where some are left out, so that nobody overlooks it.
  const [isOpen, setIsOpen] = useState(choice.leftOut.size > 0);
  const names = scorecard.keyAreas.map(({ name }) => name);
  if (names.length < 2) return null;
  const toggle = (name: string): void => {
    const leftOut = new Set(choice.leftOut);
    if (!leftOut.delete(name)) leftOut.add(name);
    onChange({ ...choice, leftOut });
  };
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary className={styles.summary}>{toKeyAreaWords(names, choice.leftOut)}</summary>
      <fieldset className={styles.areas} aria-label={CHOICE_LABELS.keyAreas}>
        {names.map((name) => (
          <Checkbox key={name} label={name} checked={!choice.leftOut.has(name)} onChange={() => toggle(name)} />
        ))}
      </fieldset>
    </details>
  );
}
