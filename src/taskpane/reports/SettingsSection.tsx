import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReportSettings } from "../../app/report-settings";
import type { CellRef } from "../../core/grid/cell-ref";
import { toLevelPhrase } from "../../core/scale/level";
import type { Basis } from "../../core/scale/score";
import { CellAt } from "../parts/CellAt";

const useStyles = makeStyles({
  section: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalXS },
  list: { display: "grid", gap: tokens.spacingVerticalXXS, margin: 0 },
  setting: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  value: {
    margin: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "& button": { minHeight: "24px" },
  },
});

const BASES: Readonly<Record<Basis, string>> = { weakest: "the lower level", midpoint: "the midpoint" };

/** What the tabs are made for, and the cells where that is changed. */
export function SettingsSection({ settings }: { readonly settings: ReportSettings }): ReactNode {
  const styles = useStyles();
  const { period, basis, baseline } = settings;
  return (
    <section className={styles.section} aria-labelledby="settings">
      <Subtitle2 as="h2" id="settings">
        What the tabs use
      </Subtitle2>
      <dl className={styles.list}>
        <Setting name="Period" value={period.label} at={period.at} />
        <Setting name="A score between two levels counts" value={BASES[basis.value]} at={basis.at} />
        <Setting name="Baseline without a target" value={toLevelPhrase(baseline.value)} at={baseline.at} />
      </dl>
      <Text size={200}>
        {basis.at
          ? "Change a yellow cell on the Summary tab, and every figure follows."
          : "They can be changed in the yellow cells of the Summary tab, once it is made."}
      </Text>
    </section>
  );
}

interface SettingProps {
  readonly name: string;
  readonly value: string;
  readonly at: CellRef | null;
}

function Setting({ name, value, at }: SettingProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.setting}>
      <dt>
        <Text>{`${name}:`}</Text>
      </dt>
      <dd className={styles.value}>
        <Text weight="semibold">{value}</Text>
        {at && <CellAt at={at} />}
      </dd>
    </div>
  );
}
