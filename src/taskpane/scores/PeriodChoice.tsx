import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Period } from "../../core/scorecard/scorecard";
import { PERIOD_LABEL } from "./objective-words";

/** Which period is scored. An earlier one is a record: what is written there is asked for when it is saved. */
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
  const choose = (key: string): void => onChange(periods.find((each) => each.key === key) ?? period);
  return (
    <Field label={PERIOD_LABEL}>
      <Select size="small" value={period.key} onChange={(_, { value }) => choose(value)}>
        {[...periods].reverse().map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
