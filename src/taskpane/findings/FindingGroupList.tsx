import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { forwardRef, type ReactNode } from "react";
import type { Snapshot } from "../../core/grid/snapshot";
import { usePane } from "../pane-context";
import { FindingItem } from "./FindingItem";
import type { Grouping } from "./findings-view";
import type { FindingGroup } from "./group-findings";

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.body1Strong,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
  link: { minHeight: "24px", textAlign: "left", fontWeight: "inherit" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface FindingGroupListProps {
  readonly groups: readonly FindingGroup[];
  readonly grouping: Grouping;
  readonly snapshot: Snapshot;
  /** Called with the place in the whole list of the finding whose mend was written, or was refused. */
  readonly onMended: (index: number) => void;
}

/** Findings under their headings. */
export const FindingGroupList = forwardRef<HTMLDivElement, FindingGroupListProps>(function FindingGroupList(
  { groups, grouping, snapshot, onMended },
  ref,
): ReactNode {
  const styles = useStyles();
  const all = groups.flatMap(({ items }) => items);
  return (
    <div ref={ref}>
      {groups.map((group) => (
        <section key={`${grouping} ${group.key}`}>
          <h3 className={styles.heading}>
            <GroupTitle group={group} />
          </h3>
          <ul className={styles.list}>
            {group.items.map((listed) => (
              <FindingItem
                key={listed.key}
                listed={listed}
                snapshot={snapshot}
                namesObjective={grouping === "check"}
                onMended={() => onMended(all.indexOf(listed))}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
});

function GroupTitle({ group }: { readonly group: FindingGroup }): ReactNode {
  const styles = useStyles();
  const { goTo } = usePane();
  const { title, objective } = group;
  if (!objective) return title;
  return (
    <Link as="button" className={styles.link} onClick={() => goTo({ page: "scores", objective: objective.index })}>
      {title}
    </Link>
  );
}
