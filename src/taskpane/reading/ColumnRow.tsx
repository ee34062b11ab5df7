import { Caption1, Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toColumnLetters } from "../../core/grid/a1";
import type { ColumnLine } from "../../core/recognise/column-lines";
import { hasPeriod, type ColumnRole } from "../../core/recognise/headers";
import { ROLE_NAMES } from "../../core/recognise/role-names";
import { CellLink } from "../parts/CellLink";
import type { ColumnChoice } from "./draft";
import { NO_YEAR, toHeaderText, toRoleLabel, toRoleText, toYearLabel } from "./reading-words";

const ROLES: readonly (ColumnRole | "skip")[] = ["skip", ...(Object.keys(ROLE_NAMES) as ColumnRole[])];

const useStyles = makeStyles({
  row: { display: "grid", gap: tokens.spacingVerticalXXS },
  header: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  role: { flex: "1 1 130px", minWidth: 0 },
  period: { flex: "1 1 90px", minWidth: 0 },
  box: { minWidth: 0, width: "100%" },
  why: { color: tokens.colorNeutralForeground2 },
});

/** A column of a sheet: its header, what it holds and, where that belongs to a year, of which. */
export function ColumnRow({
  line,
  choice,
  problem,
  onChoose,
}: {
  readonly line: ColumnLine;
  readonly choice: ColumnChoice;
  readonly problem: string | undefined;
  readonly onChoose: (choice: ColumnChoice) => void;
}): ReactNode {
  const styles = useStyles();
  const { sheet, row, column } = line.at;
  const letters = toColumnLetters(column);
  const { role, period } = choice;
  return (
    <li className={styles.row}>
      <span className={styles.header}>
        <CellLink range={{ sheet, top: row, bottom: row, left: column, right: column }} /> {toHeaderText(line.header)}
      </span>
      <div className={styles.fields}>
        <Select
          className={styles.role}
          size="small"
          aria-label={toRoleLabel(letters)}
          value={role}
          onChange={(_, { value }) => onChoose({ role: value as ColumnChoice["role"], period })}
        >
          {ROLES.map((each) => (
            <option key={each} value={each}>
              {toRoleText(each)}
            </option>
          ))}
        </Select>
        {role !== "skip" && hasPeriod(role) && (
          <Field className={styles.period} {...(problem === undefined ? {} : { validationMessage: problem })}>
            <Input
              className={styles.box}
              size="small"
              aria-label={toYearLabel(letters)}
              placeholder={NO_YEAR}
              value={period}
              onChange={(_, { value }) => onChoose({ role, period: value })}
            />
          </Field>
        )}
      </div>
      {line.why !== null && role === "skip" && <Caption1 className={styles.why}>{line.why}</Caption1>}
    </li>
  );
}
