import {
  Button,
  Caption1,
  ToggleButton,
  Tooltip,
  makeStyles,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ArrowLeftRegular, LinkRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactNode } from "react";
import type { CellRef } from "../../core/grid/cell-ref";
import type { Objective } from "../../core/scorecard/scorecard";
import { setFollowing, useFollowing } from "../follow/follow-choice";
import { FOLLOW_LABEL, FOLLOW_TOOLTIP } from "../follow/follow-words";
import { usePane } from "../pane-context";
import { CellAt } from "../parts/CellAt";
import { BACK_TO_LIST, SHOW_IN_SHEET, toOwnerText, toPlaceText } from "./objective-words";
import { KEYS } from "./shortcut-words";

const useStyles = makeStyles({
  head: { display: "grid", gap: tokens.spacingVerticalXS },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  // What leads to the sheet, apart from what leads back.
  sheet: { marginInlineStart: "auto" },
  title: { margin: 0, ...typographyStyles.subtitle1, overflowWrap: "anywhere" },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What an objective is called and about, and the way back. */
export function ObjectiveHead({
  objective,
  scoreCell,
  takesFocus,
  onBack,
}: {
  readonly objective: Objective;
  readonly scoreCell: CellRef;
  readonly takesFocus: boolean;
  readonly onBack: () => void;
}): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  const follows = useFollowing();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever came here by a key goes on from here, and hears what was opened.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { ref, title, description, keyArea, owner } = objective;
  return (
    <div className={styles.head}>
      <div className={styles.ways}>
        <Tooltip content={KEYS.back} relationship="description">
          <Button size="small" icon={<ArrowLeftRegular />} aria-keyshortcuts="Escape" onClick={onBack}>
            {BACK_TO_LIST}
          </Button>
        </Tooltip>
        <Button className={styles.sheet} size="small" onClick={() => void session.reveal(scoreCell)}>
          {SHOW_IN_SHEET}
        </Button>
        <Tooltip content={FOLLOW_TOOLTIP} relationship="description">
          <ToggleButton
            size="small"
            icon={<LinkRegular />}
            aria-label={FOLLOW_LABEL}
            checked={follows}
            onClick={() => setFollowing(!follows)}
          />
        </Tooltip>
      </div>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {ref === null ? title.value : `${ref} ${title.value}`}
      </h2>
      <Caption1 className={styles.quiet}>
        {keyArea !== null && toPlaceText(keyArea)}
        <CellAt at={title.at} />
      </Caption1>
      {description && description.value !== "" && (
        <p className={styles.text}>
          {description.value} <CellAt at={description.at} />
        </p>
      )}
      {owner && owner.value !== "" && (
        <p className={styles.text}>
          {toOwnerText(owner.value)} <CellAt at={owner.at} />
        </p>
      )}
    </div>
  );
}
