import { SearchBox, Select, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Filters } from "./filters";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  wide: { flexBasis: "100%", minWidth: 0, maxWidth: "none" },
});

const SWITCHES = [
  { filter: "behind", label: "Behind" },
  { filter: "notScored", label: "Not scored" },
  { filter: "withFindings", label: "With findings" },
] as const;

/** What the list is narrowed to; all of it applies together. */
export function FilterBar({
  filters,
  keyAreas,
  owners,
  onChange,
}: {
  readonly filters: Filters;
  readonly keyAreas: readonly string[];
  readonly owners: readonly string[];
  readonly onChange: (filters: Filters) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div role="search" className={styles.bar} aria-label="Narrow the list">
      <SearchBox
        className={styles.wide}
        aria-label="Search refs, titles, descriptions, comments and key areas"
        placeholder="Ref, or words of title or comment"
        value={filters.text}
        onChange={(_, { value }) => onChange({ ...filters, text: value })}
      />
      {SWITCHES.map(({ filter, label }) => (
        <ToggleButton
          key={filter}
          size="small"
          checked={filters[filter]}
          onClick={() => onChange({ ...filters, [filter]: !filters[filter] })}
        >
          {label}
        </ToggleButton>
      ))}
      <Choice
        label="Key area"
        all="All key areas"
        names={keyAreas}
        chosen={filters.keyArea}
        onChoose={(keyArea) => onChange({ ...filters, keyArea })}
      />
      <Choice
        label="Owner"
        all="All owners"
        names={owners}
        chosen={filters.owner}
        onChoose={(owner) => onChange({ ...filters, owner })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly names: readonly string[];
  /** Null for all of them. */
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
}

/** One of several names, or all; nothing where there is nothing to choose from. */
function Choice({ label, all, names, chosen, onChoose }: ChoiceProps): ReactNode {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <Select
      className={styles.wide}
      size="small"
      aria-label={label}
      value={chosen ?? ""}
      onChange={(_, { value }) => onChoose(value === "" ? null : value)}
    >
      <option value="">{all}</option>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  );
}
