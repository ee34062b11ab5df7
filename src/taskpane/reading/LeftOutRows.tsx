import { Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { LeftOut } from "../../core/recognise/reading";
import { CellLink } from "../parts/CellLink";
import { LEFT_OUT, toMoreLeftOut } from "./reading-words";

/** A sheet may have thousands of rows that are no objectives: the first ones show what they are. */
const MOST_SHOWN = 20;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXXS },
});

/** What of a sheet was not read besides its columns, each with its range and the reason. */
export function LeftOutRows({ leftOut }: { readonly leftOut: readonly LeftOut[] }): ReactNode {
  const styles = useStyles();
  if (leftOut.length === 0) return null;
  const more = leftOut.length - MOST_SHOWN;
  return (
    <div>
      <Text weight="semibold">{LEFT_OUT}</Text>
      <ul className={styles.list}>
        {leftOut.slice(0, MOST_SHOWN).map(({ range, why }) => (
          <li key={`${range.top},${range.left}`}>
            <CellLink range={range} /> <Caption1>{why}</Caption1>
          </li>
        ))}
      </ul>
      {more > 0 && <Caption1>{toMoreLeftOut(more)}</Caption1>}
    </div>
  );
}
