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
  onChange,
}: {
  readonly filters: Filters;
  readonly keyAreas: readonly string[];
  readonly onChange: (filters: Filters) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div role="search" className={styles.bar} aria-label="Narrow the list">
      <SearchBox
        className={styles.wide}
        aria-label="Search by ref, title or key area"
        placeholder="Ref, title or key area"
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
      {keyAreas.length > 0 && (
        <Select
          className={styles.wide}
          size="small"
          aria-label="Key area"
          value={filters.keyArea ?? ""}
          onChange={(_, { value }) => onChange({ ...filters, keyArea: value === "" ? null : value })}
        >
          <option value="">All key areas</option>
          {keyAreas.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      )}
    </div>
  );
}
