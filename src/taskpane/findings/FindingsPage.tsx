import { Body1, Button, Caption1, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toCountText } from "../parts/numbers";
import { FindingFilters } from "./FindingFilters";
import { FindingGroupList } from "./FindingGroupList";
import { useFindingsView } from "./findings-view";
import { useFindingFocus } from "./finding-focus";
import { groupFindings, listFindings, takeFindings } from "./group-findings";
import { MendAll } from "./MendAll";
import { toRuleSentences } from "./rule-sentences";

/** How many findings are drawn at first, and with each press of the button under them. */
const PAGE = 50;

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  small: { color: tokens.colorNeutralForeground2 },
});

/** What the checks found, each finding one click from its cell, and the mends that are certain. */
export function FindingsPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const [view, choose] = useFindingsView();
  const [most, setMost] = useState(PAGE);
  const { list, heading, focusFinding, focusHeading } = useFindingFocus();
  const { findings, rules } = picture.checks;
  const { snapshot } = picture.review;
  const items = listFindings(picture, view);
  const outcome = toRuleSentences(rules).join(" ");
  return (
    <div className={styles.page}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {findings.length === 0 ? "No findings" : toCountText(findings.length, "finding")}
      </h2>
      {findings.length === 0 ? (
        <Body1 as="p">The checks found nothing to mend.</Body1>
      ) : (
        <>
          <FindingFilters findings={findings} view={view} onChoose={choose} />
          <MendAll findings={items.map(({ finding }) => finding)} snapshot={snapshot} onMended={focusHeading} />
          <FindingGroupList
            ref={list}
            groups={takeFindings(groupFindings(items, view.grouping), most)}
            grouping={view.grouping}
            snapshot={snapshot}
            onMended={focusFinding}
          />
        </>
      )}
      {findings.length > 0 && items.length === 0 && (
        <Body1 as="p">Nothing of what is shown was found. Choose another kind above.</Body1>
      )}
      {items.length > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
            focusFinding(most);
          }}
        >
          {`Show more (${toCountText(items.length - most, "finding")} left)`}
        </Button>
      )}
      <Caption1 className={styles.small}>{outcome}</Caption1>
    </div>
  );
}
