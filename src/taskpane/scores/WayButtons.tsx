import { Button, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowForwardRegular, ArrowUpRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import type { Way, Ways } from "./neighbours";
import { WAY_WORDS, toWayHint } from "./objective-words";
import { KEYS } from "./shortcut-words";

const useStyles = makeStyles({ ways: { display: "flex", gap: tokens.spacingHorizontalXS } });

interface WayButtonsProps {
  readonly ways: Ways;
  readonly onGo: (way: Way) => void;
}

/** The ways from an objective to others, as signs that say what they are. */
export function WayButtons(props: WayButtonsProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.ways}>
      <Move way="previous" keys="Alt+ArrowUp" icon={<ArrowUpRegular />} {...props} />
      <Move way="next" keys="Alt+ArrowDown" icon={<ArrowDownRegular />} {...props} />
      <Move way="nextOpen" keys="U" icon={<ArrowForwardRegular />} {...props} />
    </div>
  );
}

interface MoveProps extends WayButtonsProps {
  readonly way: Way;
  /** As assistive technology takes them. */
  readonly keys: string;
  readonly icon: ReactElement;
}

function Move({ way, keys, icon, ways, onGo }: MoveProps): ReactNode {
  return (
    <Tooltip content={toWayHint(way, KEYS[way])} relationship="inaccessible">
      <Button
        icon={icon}
        aria-label={WAY_WORDS[way]}
        aria-keyshortcuts={keys}
        disabledFocusable={ways[way] === null}
        onClick={() => onGo(way)}
      />
    </Tooltip>
  );
}
