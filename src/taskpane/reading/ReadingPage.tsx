import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toPageName, type ReadingDestination } from "../destination";
import { BackButton } from "../parts/BackButton";
import { CorrectionList } from "./CorrectionList";
import { Heading } from "./Heading";
import { EXPLANATION, NO_SHEETS } from "./reading-words";
import { SheetCard } from "./SheetCard";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
});

/** How each sheet was read, to be confirmed or corrected; what is said here is kept in the workbook. */
export function ReadingPage({
  picture,
  destination,
}: {
  readonly picture: Picture;
  /** Another one each time that the page is led to. */
  readonly destination: ReadingDestination;
}): ReactNode {
  const styles = useStyles();
  const { review } = picture;
  const heading = useRef<HTMLHeadingElement>(null);
  const { at } = destination;
  useEffect(() => {
    if (!destination.at) heading.current?.focus();
  }, [destination]);
  return (
    <div className={styles.page}>
      <BackButton picture={picture} />
      <Heading level={2} ref={heading}>
        {toPageName("reading")}
      </Heading>
      <Body1 as="p">{EXPLANATION}</Body1>
      {review.reading.sheets.length === 0 && <Body1 as="p">{NO_SHEETS}</Body1>}
      {review.reading.sheets.map((reading) => (
        <SheetCard
          key={reading.sheet}
          review={review}
          reading={reading}
          sought={at?.kind === "sheet" && at.sheet === reading.sheet ? destination : null}
        />
      ))}
      <CorrectionList corrections={review.corrections} sought={at?.kind === "misfit" ? destination : null} />
    </div>
  );
}
