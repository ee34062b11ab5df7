import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toOpenFindings } from "../../core/check/count-findings";
import type { FindingsDestination } from "../destination";
import { ChecksFoot } from "./ChecksFoot";
import { FindingFilters } from "./FindingFilters";
import { toAllAcceptedText, toFindingsHeading, toMoreLabel, toNothingFitsText } from "./finding-words";
import { FindingGroupList } from "./FindingGroupList";
import { useFindingsView } from "./findings-view";
import { useFindingFocus } from "./finding-focus";
import { groupFindings, listFindings, ofChecks, takeFindings } from "./group-findings";
import { MendAll } from "./MendAll";
import { NarrowedNote } from "./NarrowedNote";
import { toNothingFoundText } from "./rule-words";

/** How many findings are drawn at first, and with each press of the button under them. */
const PAGE = 50;

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

interface FindingsPageProps {
  readonly picture: Picture;
  /** What the pane was led here for. */
  readonly destination: FindingsDestination;
}

/** What the checks found, each finding one click from its cell, and the mends that are certain. */
export function FindingsPage({ picture, destination }: FindingsPageProps): ReactNode {
  const styles = useStyles();
  const [view, choose] = useFindingsView(destination);
  const [most, setMost] = useState(PAGE);
  const { list, heading, focusFinding, focusHeading } = useFindingFocus();
  const { findings, choices, rules } = picture.checks;
  const items = listFindings(picture, view);
  const open = toOpenFindings(findings);
  const openItems = toOpenFindings(items.map(({ finding }) => finding));
  // Whoever was led to some of them by a button that is gone begins there.
  useEffect(() => {
    if (destination.show) heading.current?.focus();
  }, [destination, heading]);
  return (
    <div className={styles.page}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {toFindingsHeading(openItems.length, open.length)}
      </h2>
      {findings.length === 0 ? (
        <Body1 as="p">{toNothingFoundText(rules)}</Body1>
      ) : (
        <>
          <FindingFilters findings={ofChecks(findings, view.checks)} view={view} onChoose={choose} />
          <NarrowedNote
            view={view}
            rules={rules}
            onChoose={(whole) => {
              choose(whole);
              focusHeading();
            }}
          />
          {open.length === 0 && <Body1 as="p">{toAllAcceptedText(view.accepted)}</Body1>}
          {open.length > 0 && openItems.length === 0 && <Body1 as="p">{toNothingFitsText(open.length)}</Body1>}
          <MendAll findings={openItems} onMended={focusHeading} />
          <FindingGroupList
            ref={list}
            groups={takeFindings(groupFindings(items, view.grouping), most)}
            grouping={view.grouping}
            choices={choices}
            onSettled={focusFinding}
            onCheckSettled={focusHeading}
          />
        </>
      )}
      {items.length > most && (
        <Button
          onClick={() => {
            setMost(most + PAGE);
            focusFinding(most);
          }}
        >
          {toMoreLabel(items.length - most)}
        </Button>
      )}
      <ChecksFoot checks={picture.checks} onChanged={focusHeading} />
    </div>
  );
}
