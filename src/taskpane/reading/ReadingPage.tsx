import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toPageName } from "../destination";
import { usePane } from "../pane-context";
import { CorrectionList } from "./CorrectionList";
import { Heading } from "./Heading";
import { BACK_TO_OVERVIEW, EXPLANATION, NO_SHEETS } from "./reading-words";
import { SheetCard } from "./SheetCard";

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  back: { justifySelf: "start" },
});

/** How each sheet was read, to be confirmed or corrected; what is said here is kept in the workbook. */
export function ReadingPage({ picture: { review } }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.page}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={() => goTo({ page: "overview" })}
      >
        {BACK_TO_OVERVIEW}
      </Button>
      <Heading level={2} ref={heading}>
        {toPageName("reading")}
      </Heading>
      <Body1 as="p">{EXPLANATION}</Body1>
      {review.reading.sheets.length === 0 && <Body1 as="p">{NO_SHEETS}</Body1>}
      {review.reading.sheets.map((reading) => (
        <SheetCard key={reading.sheet} review={review} reading={reading} />
      ))}
      <CorrectionList corrections={review.corrections} />
    </div>
  );
}
