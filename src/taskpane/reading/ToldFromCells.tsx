import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Scorecard } from "../../core/scorecard/scorecard";
import { CellLink } from "../parts/CellLink";
import { TOLD_FROM_CELLS } from "./reading-words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXXS },
});

/** What was told of a sheet from its cells, or is left open, each with where it stands. Nothing where its headers say it all. */
export function ToldFromCells({ told }: { readonly told: Scorecard["readAs"] }): ReactNode {
  const styles = useStyles();
  if (told.length === 0) return null;
  return (
    <div>
      <Text weight="semibold">{TOLD_FROM_CELLS}</Text>
      <ul className={styles.list}>
        {told.map(({ range, why }) => (
          <li key={`${range.top},${range.left} ${why}`}>
            <CellLink range={range} /> <Caption1>{why}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
