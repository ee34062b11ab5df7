import { Body1, Button, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { usePane } from "../pane-context";
import { NewScoreSheet } from "../start/NewScoreSheet";
import { NotRead } from "./NotRead";
import { toCounts, WhatWasRead } from "./WhatWasRead";

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
        <Subtitle2 as="h2">No score sheet was found in this workbook</Subtitle2>
      )}
      <Body1 as="p">
        A score sheet is a table with a row for each objective and a column of scores from 1 (Minimum) to 5 (Innovator)
        for each year, such as “2026” or “Score 2025/26”. Key areas may stand above their objectives, with the five
        descriptors of their levels.
      </Body1>
      <Body1 as="p">
        The workbook is as it was. Give the score column a header that names its year, and the list is read at once. Or
        say which sheet is a score sheet and which column is what.
      </Body1>
      <Button className={styles.button} onClick={() => goTo({ page: "reading" })}>
        Say how it is to be read
      </Button>
      <NewScoreSheet picture={picture} />
      <NotRead picture={picture} />
    </div>
  );
}
