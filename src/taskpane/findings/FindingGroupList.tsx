import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { forwardRef, type ReactNode } from "react";
import type { RuleChoice } from "../../core/check/run";
import { usePane } from "../pane-context";
import { CheckActions } from "./CheckActions";
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
  /** What the workbook has decided of single checks. */
  readonly choices: ReadonlyMap<string, RuleChoice>;
  /** Called with the place in the whole list of a finding that may be gone from there. */
  readonly onSettled: (index: number) => void;
  /** Called when a check's heading may be gone. */
  readonly onCheckSettled: () => void;
}

/** Findings under their headings. */
export const FindingGroupList = forwardRef<HTMLDivElement, FindingGroupListProps>(function FindingGroupList(
  { groups, grouping, choices, onSettled, onCheckSettled },
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
          {group.check && (
            <CheckActions
              check={group.check}
              findings={group.all.map(({ finding }) => finding)}
              current={choices.get(group.check.id) ?? null}
              onDone={onCheckSettled}
            />
          )}
          <ul className={styles.list}>
            {group.items.map((listed) => (
              <FindingItem
                key={listed.key}
                listed={listed}
                namesObjective={grouping === "check"}
                onSettled={() => onSettled(all.indexOf(listed))}
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
