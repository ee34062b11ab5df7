import { SearchBox, Select, ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FilterNames, Filters } from "./filters";
import {
  ALL_KEY_AREAS,
  ALL_OWNERS,
  KEY_AREA_LABEL,
  OWNER_LABEL,
  SEARCH_HINT,
  SEARCH_LABEL,
  SEARCH_REGION,
  SWITCH_LABELS,
} from "./list-words";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  wide: { flexBasis: "100%", minWidth: 0, maxWidth: "none" },
});

const SWITCHES = ["behind", "notScored", "withFindings"] as const;

/** What the list is narrowed to; all of it applies together. */
export function FilterBar({
  filters,
  names,
  onChange,
}: {
  readonly filters: Filters;
  readonly names: FilterNames;
  /** Called with what is to be otherwise. */
  readonly onChange: (change: Partial<Filters>) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div role="search" className={styles.bar} aria-label={SEARCH_REGION}>
      <SearchBox
        className={styles.wide}
        aria-label={SEARCH_LABEL}
        placeholder={SEARCH_HINT}
        value={filters.text}
        onChange={(_, { value }) => onChange({ text: value })}
      />
      {SWITCHES.map((filter) => (
        <ToggleButton
          key={filter}
          size="small"
          checked={filters[filter]}
          onClick={() => onChange({ [filter]: !filters[filter] })}
        >
          {SWITCH_LABELS[filter]}
        </ToggleButton>
      ))}
      <Choice
        label={KEY_AREA_LABEL}
        all={ALL_KEY_AREAS}
        names={names.keyAreas}
        chosen={filters.keyArea}
        onChoose={(keyArea) => onChange({ keyArea })}
      />
      <Choice
        label={OWNER_LABEL}
        all={ALL_OWNERS}
        names={names.owners}
        chosen={filters.owner}
        onChoose={(owner) => onChange({ owner })}
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
