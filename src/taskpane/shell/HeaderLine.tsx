import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, HistoryRegular, QuestionCircleRegular, TableSearchRegular } from "@fluentui/react-icons";
import { lazy, Suspense, type ReactElement, type ReactNode } from "react";
import { isLargerThanEntry } from "../../app/taking-back";
import type { ChangePlan } from "../../core/change/change-plan";
import { toPageName, toPages } from "../destination";
import { usePane, useSessionState } from "../pane-context";
import { HeadlineText } from "./HeadlineText";
import { NOTHING_TO_UNDO, PRODUCT, toHeadline, UNDO } from "./shell-words";

const KpiHeadline = lazy(() => import("../kpis/KpisPage").then((file) => ({ default: file.KpiHeadline })));

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "flex-end",
    // As high before the workbook is read and there are buttons.
    minHeight: "24px",
    // Where the figures need two lines.
    "@media (max-width: 380px)": { minHeight: "32px" },
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { ...typographyStyles.caption1Strong, flex: "1 1 128px" },
  ways: { display: "flex" },
});

/** The line that is always there: how much was read, where it stands, and the way back. */
export function HeaderLine(): ReactNode {
  const styles = useStyles();
  const { session, goTo } = usePane();
  const { picture, undoable, history, doing } = useSessionState();
  const pages = picture === null ? [] : toPages(picture.review.scorecard);
  // There from the start where there are tabs to come back by, so that the line stays as it is once something was changed.
  const hasHistory = pages.length > 0 || history.length > 0;
  const last = undoable.at(-1);
  const undo = (plan: ChangePlan): void => {
    if (isLargerThanEntry(plan)) goTo({ page: "history", showsUndo: true });
    else void session.undo();
  };
  return (
    <header className={styles.line}>
      <h1 className={styles.text}>
        {picture && pages[0] === "kpis" ? (
          <Suspense fallback={toPageName("kpis")}>
            <KpiHeadline picture={picture} />
          </Suspense>
        ) : picture ? (
          <HeadlineText parts={toHeadline(picture)} />
        ) : (
          PRODUCT
        )}
      </h1>
      {picture && (
        <div className={styles.ways}>
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowUndoRegular />}
            aria-label={UNDO}
            title={last?.label ?? NOTHING_TO_UNDO}
            disabledFocusable={!last || doing !== null}
            onClick={() => last && undo(last)}
          />
          {hasHistory && <Way page="history" icon={<HistoryRegular />} />}
          <Way page="reading" icon={<TableSearchRegular />} />
          <Way page="help" icon={<QuestionCircleRegular />} />
        </div>
      )}
    </header>
  );
}

/** The way to a page that is looked at now and then. */
function Way({
  page,
  icon,
}: {
  readonly page: "reading" | "history" | "help";
  readonly icon: ReactElement;
}): ReactNode {
  const { goTo } = usePane();
  const name = toPageName(page);
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={icon}
      aria-label={name}
      title={name}
      onClick={() => goTo({ page })}
    />
  );
}
