import { Field, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import { LEVELS } from "../../core/scale/level";
import { NOT_APPLICABLE_LABEL } from "./entry-words";
import { BETWEEN_CHOICES, NOT_APPLICABLE } from "./score-choices";
import { toLevelWords } from "./score-words";

const useStyles = makeStyles({ between: { display: "flex", flexWrap: "wrap" } });

/** The scores that may be given, one of which is chosen. */
export function ScoreChoices({
  label,
  choice,
  group,
  onChoose,
}: {
  readonly label: string;
  /** Null where none is. */
  readonly choice: string | null;
  /** What they stand in. */
  readonly group: RefObject<HTMLDivElement>;
  readonly onChoose: (choice: string) => void;
}): ReactNode {
  const styles = useStyles();
  return (
    <div ref={group}>
      <Field label={label}>
        <RadioGroup value={choice ?? ""} onChange={(_, { value }) => onChoose(value)}>
          {LEVELS.map((level) => (
            <Radio key={level} value={String(level)} label={toLevelWords(level)} />
          ))}
          <div className={styles.between}>
            {BETWEEN_CHOICES.map((each) => (
              <Radio key={each} value={each} label={each} />
            ))}
          </div>
          <Radio value={NOT_APPLICABLE} label={NOT_APPLICABLE_LABEL} />
        </RadioGroup>
      </Field>
    </div>
  );
}
