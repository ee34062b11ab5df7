import { Field, makeStyles, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { CommentEntry } from "../../app/objective-entry";
import { ADD_BELOW, REPLACE_IT, WHAT_OF_COMMENT } from "./entry-words";

const useStyles = makeStyles({ choices: { flexWrap: "wrap" }, text: { minWidth: 0 } });

/** A comment, to be put below the one that is there or in its place. */
export function CommentBox({
  label,
  text,
  how,
  hasExisting,
  box,
  onType,
  onHow,
}: {
  readonly label: string;
  readonly text: string;
  readonly how: CommentEntry["how"];
  /** Whether there is a comment already. */
  readonly hasExisting: boolean;
  readonly box: RefObject<HTMLTextAreaElement>;
  readonly onType: (text: string) => void;
  readonly onHow: (how: CommentEntry["how"]) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <Field label={label}>
        <Textarea
          className={styles.text}
          textarea={{ ref: box }}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => onType(value)}
        />
      </Field>
      {hasExisting && (
        <RadioGroup
          className={styles.choices}
          layout="horizontal"
          aria-label={WHAT_OF_COMMENT}
          value={how}
          onChange={(_, { value }) => onHow(value === "replace" ? "replace" : "below")}
        >
          <Radio value="below" label={ADD_BELOW} />
          <Radio value="replace" label={REPLACE_IT} />
        </RadioGroup>
      )}
    </div>
  );
}
