import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular, HistoryRegular, QuestionCircleRegular, TableSearchRegular } from "@fluentui/react-icons";
import { lazy, Suspense, type ReactElement, type ReactNode } from "react";
import { isLargerThanEntry } from "../../app/taking-back";
import { toPageName, toPages } from "../destination";
import { usePane, useSessionState } from "../pane-context";
import { PRODUCT, toHeadline, UNDO } from "./shell-words";

const KpiHeadline = lazy(() => import("../kpis/KpisPage").then((file) => ({ default: file.KpiHeadline })));

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  text: { ...typographyStyles.caption1Strong, margin: 0, flex: 1 },
});

/** The line that is always there: how much was read, where it stands, and the way back. */
export function HeaderLine(): ReactNode {
  const styles = useStyles();
  const { session, goTo } = usePane();
  const { picture, undoable, history, doing } = useSessionState();
  const last = undoable.at(-1);
  return (
    <header className={styles.line}>
      <h1 className={styles.text}>
        {picture && toPages(picture.review.scorecard)[0] === "kpis" ? (
          <Suspense fallback={toPageName("kpis")}>
            <KpiHeadline picture={picture} />
          </Suspense>
        ) : picture ? (
          toHeadline(picture)
        ) : (
          PRODUCT
        )}
      </h1>
      {last && (
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUndoRegular />}
          aria-label={UNDO}
          title={last.label}
          disabled={doing !== null}
          onClick={() => (isLargerThanEntry(last) ? goTo({ page: "history", showsUndo: true }) : void session.undo())}
        />
      )}
      {history.length > 0 && <Way page="history" icon={<HistoryRegular />} />}
      {picture && (
        <>
          <Way page="reading" icon={<TableSearchRegular />} />
          <Way page="help" icon={<QuestionCircleRegular />} />
        </>
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
