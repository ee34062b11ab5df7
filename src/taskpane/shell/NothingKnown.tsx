import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { usePane } from "../pane-context";
import { NewScoreSheet } from "../start/NewScoreSheet";
import { SAY_HOW_TO_READ } from "./not-read-words";
import { NO_SCORE_SHEET, toCounts, WHAT_A_SCORE_SHEET_IS, WHAT_TO_DO } from "./nothing-known-words";
import { NotRead } from "./NotRead";
import { WhatWasRead } from "./WhatWasRead";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalM },
  button: { justifySelf: "start" },
});

/** What is shown of a workbook without objectives that the program can read. */
export function NothingKnown({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  return (
    <div className={styles.page}>
      {toCounts(picture.review.scorecard).length > 0 ? (
        <WhatWasRead picture={picture} />
      ) : (
        <Subtitle2 as="h2">{NO_SCORE_SHEET}</Subtitle2>
      )}
      <Body1 as="p">{WHAT_A_SCORE_SHEET_IS}</Body1>
      <Body1 as="p">{WHAT_TO_DO}</Body1>
      <Button className={styles.button} onClick={() => goTo({ page: "reading" })}>
        {SAY_HOW_TO_READ}
      </Button>
      <NotRead picture={picture} />
      <NewScoreSheet picture={picture} />
    </div>
  );
}
