import { Body1, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Picture } from "../../app/picture";
import { toOpenFindings } from "../../core/check/count-findings";
import { ChecksFoot } from "./ChecksFoot";
import { FindingFilters } from "./FindingFilters";
import { ALL_ACCEPTED, NOTHING_FITS, NOTHING_FOUND, toFindingsHeading, toMoreLabel } from "./finding-words";
import { FindingGroupList } from "./FindingGroupList";
import { useFindingsView } from "./findings-view";
import { useFindingFocus } from "./finding-focus";
import { groupFindings, listFindings, takeFindings } from "./group-findings";
import { MendAll } from "./MendAll";

/** How many findings are drawn at first, and with each press of the button under them. */
const PAGE = 50;

const useStyles = makeStyles({
  page: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

/** What the checks found, each finding one click from its cell, and the mends that are certain. */
export function FindingsPage({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const [view, choose] = useFindingsView();
  const [most, setMost] = useState(PAGE);
  const { list, heading, focusFinding, focusHeading } = useFindingFocus();
  const { findings, choices } = picture.checks;
  const items = listFindings(picture, view);
  const open = toOpenFindings(findings);
  return (
    <div className={styles.page}>
      <h2 ref={heading} className={styles.heading} tabIndex={-1}>
        {toFindingsHeading(open.length)}
      </h2>
      {findings.length === 0 ? (
        <Body1 as="p">{NOTHING_FOUND}</Body1>
      ) : (
        <>
          <FindingFilters findings={findings} view={view} onChoose={choose} />
          {open.length === 0 && <Body1 as="p">{ALL_ACCEPTED}</Body1>}
          <MendAll findings={toOpenFindings(items.map(({ finding }) => finding))} onMended={focusHeading} />
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
      {open.length > 0 && items.length === 0 && <Body1 as="p">{NOTHING_FITS}</Body1>}
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
