import { Button, Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toTabLabel, type TabState } from "../../app/tab-state";
import { usePane } from "../pane-context";
import { PURPOSES, STANDINGS } from "./tab-words";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  tab: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  wide: { gridColumn: "1 / -1" },
});

/** The tabs that can be made: what each is for, how it stands, and the way to it. */
export function TabList({ tabs }: { readonly tabs: readonly TabState[] }): ReactNode {
  const styles = useStyles();
  const { session } = usePane();
  return (
    <ul className={styles.list}>
      {tabs.map((tab) => {
        const { id, sheet, standing } = tab;
        return (
          <li key={id} className={styles.tab}>
            <div>
              <Text block weight="semibold">
                {toTabLabel(tab)}
              </Text>
              <Text>{STANDINGS[standing]}</Text>
            </div>
            {sheet !== null && (
              <Button
                size="small"
                aria-label={`Show ${sheet}`}
                onClick={() => void session.reveal({ sheet, row: 0, column: 0 })}
              >
                Show
              </Button>
            )}
            <Caption1 className={styles.wide}>{PURPOSES[id]}</Caption1>
          </li>
        );
      })}
    </ul>
  );
}
