import { Text, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Review } from "../../app/review";
import { NO_FIGURE_CHANGES, toDifferences, toPreviewText } from "./reading-words";
import type { SheetDraft } from "./use-sheet-draft";

const useStyles = makeStyles({
  box: { padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorNeutralBackground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What would be read otherwise if a draft was kept. */
export function Preview({
  review,
  sheet,
  form: { preview },
}: {
  readonly review: Review;
  readonly sheet: string;
  readonly form: SheetDraft;
}): ReactNode {
  const styles = useStyles();
  const reading = preview?.reading.sheets.find((each) => each.sheet === sheet);
  const differences = preview ? toDifferences(review.scorecard, preview.scorecard) : [];
  return (
    <div role="status">
      {reading && (
        <div className={styles.box}>
          <Text weight="semibold">{toPreviewText(reading)}</Text>
          {differences.length === 0 ? (
            <p>{NO_FIGURE_CHANGES}</p>
          ) : (
            <ul className={styles.list}>
              {differences.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
