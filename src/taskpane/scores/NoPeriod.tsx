import { Body1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { WayToReading } from "../reading/WayToReading";
import { NO_PERIOD, NO_PERIOD_TITLE } from "./list-words";

const useStyles = makeStyles({ page: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" } });

/** What stands in the place of the list where no score belongs to any period. */
export function NoPeriod(): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Subtitle2 as="h2">{NO_PERIOD_TITLE}</Subtitle2>
      <Body1 as="p">{NO_PERIOD}</Body1>
      <WayToReading />
    </div>
  );
}
