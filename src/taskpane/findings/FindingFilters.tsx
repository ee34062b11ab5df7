import { Field, makeStyles, Radio, RadioGroup, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { SEVERITIES, type Finding, type Severity } from "../../core/check/finding";
import { countFindings } from "../../core/check/count-findings";
import { BY_CHECK, BY_OBJECTIVE, GROUP_BY, SHOW, toAcceptedLabel } from "./finding-words";
import type { FindingsView } from "./findings-view";
import { toSeverityCount } from "./severity-words";
import { SeveritySign } from "./SeverityMark";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  // The label as wide as it is, not a third of the pane, and above the choices where there is no room beside them.
  group: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  choices: { flexWrap: "wrap" },
  severities: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface FindingFiltersProps {
  readonly findings: readonly Finding[];
  readonly view: FindingsView;
  readonly onChoose: (view: FindingsView) => void;
}

/** Which severities are shown, with how many are open of each, whether accepted ones are, and what they are put together by. */
export function FindingFilters({ findings, view, onChoose }: FindingFiltersProps): ReactNode {
  const styles = useStyles();
  const counts = countFindings(findings);
  const toggle = (severity: Severity): void => {
    const severities = new Set(view.severities);
    if (!severities.delete(severity)) severities.add(severity);
    onChoose({ ...view, severities });
  };
  const { accepted } = view;
  return (
    <div className={styles.filters}>
      <div className={styles.severities} role="group" aria-label={SHOW}>
        {SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            icon={<SeveritySign severity={severity} />}
            checked={view.severities.has(severity)}
            onClick={() => toggle(severity)}
          >
            {toSeverityCount(counts[severity], severity)}
          </ToggleButton>
        ))}
        {(counts.accepted > 0 || accepted) && (
          <ToggleButton
            size="small"
            icon={<CheckmarkCircleRegular />}
            checked={accepted}
            onClick={() => onChoose({ ...view, accepted: !accepted })}
          >
            {toAcceptedLabel(counts.accepted)}
          </ToggleButton>
        )}
      </div>
      <Field className={styles.group} label={GROUP_BY} orientation="horizontal">
        <RadioGroup
          className={styles.choices}
          layout="horizontal"
          value={view.grouping}
          onChange={(_, { value }) => onChoose({ ...view, grouping: value === "check" ? "check" : "objective" })}
        >
          <Radio value="objective" label={BY_OBJECTIVE} />
          <Radio value="check" label={BY_CHECK} />
        </RadioGroup>
      </Field>
    </div>
  );
}
