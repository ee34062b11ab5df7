import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { LAST_ROW } from "../../core/grid/a1";
import { HEADER_ROW_HINT, HEADER_ROW_LABEL, WRONG_ROW } from "./reading-words";

const useStyles = makeStyles({ box: { maxWidth: "140px" } });

/** Where somebody says in which row the headers stand. */
export function HeaderRowField({ onChange }: { readonly onChange: (row: number | null) => void }): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState("");
  const isWrong = text.trim() !== "" && parseRow(text) === null;
  return (
    <Field label={HEADER_ROW_LABEL} hint={HEADER_ROW_HINT} {...(isWrong ? { validationMessage: WRONG_ROW } : {})}>
      <Input
        className={styles.box}
        inputMode="numeric"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          onChange(parseRow(value));
        }}
      />
    </Field>
  );
}

/** The row, counted from 0, of a number that a person reads off the sheet; null where it is none. */
function parseRow(text: string): number | null {
  const row = /^\s*\d{1,7}\s*$/.test(text) ? Number(text) - 1 : -1;
  return row >= 0 && row <= LAST_ROW ? row : null;
}
