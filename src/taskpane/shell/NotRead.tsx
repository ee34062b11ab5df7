import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { CellLink } from "../parts/CellLink";
import { NOT_READ } from "./not-read-words";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: "grid", gap: tokens.spacingVerticalXS },
});

/** What of the workbook was not read, each with its range and the reason. Nothing where everything was. */
export function NotRead({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { unrecognised } = picture.review.scorecard;
  if (unrecognised.length === 0) return null;
  return (
    <section aria-labelledby="not-read">
      <Subtitle2 as="h2" id="not-read">
        {NOT_READ}
      </Subtitle2>
      <ul className={styles.list}>
        {unrecognised.map(({ range, why }) => (
          <li key={`${range.sheet}!${range.top},${range.left}`}>
            <CellLink range={range} /> {why}
          </li>
        ))}
      </ul>
    </section>
  );
}
