import { Button, Field, MessageBar, MessageBarActions, MessageBarBody, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Period } from "../../core/scorecard/scorecard";

/** Which period is scored. An earlier one is a record, which is not to be changed by accident: it asks first. */
export function PeriodChoice({
  periods,
  period,
  onChange,
}: {
  /** Oldest first. */
  readonly periods: readonly Period[];
  readonly period: Period;
  readonly onChange: (period: Period) => void;
}): ReactNode {
  const [asked, setAsked] = useState<Period | null>(null);
  const newest = periods.at(-1) ?? period;
  const choose = (key: string): void => {
    const chosen = periods.find((each) => each.key === key) ?? newest;
    const isRecord = chosen.key !== newest.key && chosen.key !== period.key;
    setAsked(isRecord ? chosen : null);
    if (!isRecord) onChange(chosen);
  };
  const answer = (to: Period): void => {
    setAsked(null);
    onChange(to);
  };
  return (
    <div>
      <Field label="Period">
        <Select size="small" value={(asked ?? period).key} onChange={(_, { value }) => choose(value)}>
          {[...periods].reverse().map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {asked && (
        <div role="alert">
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{`${asked.label} is an earlier year. Change its record?`}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => answer(asked)}>
                {`Change ${asked.label}`}
              </Button>
              <Button size="small" onClick={() => answer(period)}>
                {`Stay with ${period.label}`}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </div>
  );
}
