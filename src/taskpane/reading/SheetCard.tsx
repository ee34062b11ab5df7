import { Body1, Button, Caption1, Text, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useRef, useState, type ReactNode } from "react";
import type { Review } from "../../app/review";
import { findOpenDoubts, isConfirmed } from "../../app/unsettled-sheets";
import type { SheetReading } from "../../core/recognise/reading";
import type { ReadingDestination } from "../destination";
import { DISCARD } from "../parts/form-words";
import { ColumnRow } from "./ColumnRow";
import { EMPTY_DRAFT, toChoice, toColumnId, withChoice } from "./draft";
import { HeaderRowField } from "./HeaderRowField";
import { Heading } from "./Heading";
import { LeftOutRows } from "./LeftOutRows";
import { Preview } from "./Preview";
import {
  COLUMNS_AND_LEFT_OUT,
  COLUMNS_LABEL,
  CONFIRM,
  CONFIRMED,
  KEEP_READING,
  NO_SCORE_SHEET,
  READ_SHEET,
  toDoubtsText,
  toStateText,
} from "./reading-words";
import { ToldFromCells } from "./ToldFromCells";
import { useSheetDraft, type SheetDraft } from "./use-sheet-draft";
import { useSought } from "./use-sought";

const useStyles = makeStyles({
  card: {
    display: "grid",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  columns: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalM },
  toggle: { justifySelf: "start" },
});

/** How one sheet was read, and where it is corrected. */
export function SheetCard({
  review,
  reading,
  sought,
}: {
  readonly review: Review;
  readonly reading: SheetReading;
  /** What led the pane to this sheet; null where it was led elsewhere. */
  readonly sought: ReadingDestination | null;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useSought(heading, sought);
  const form = useSheetDraft(review, reading);
  const doubts = findOpenDoubts(review, reading);
  // What a register leaves open; the other doubts are about columns.
  const open = reading.registers.reduce((count, { notes }) => count + notes.length, 0);
  const told = review.scorecard.readAs.filter(({ range }) => range.sheet === reading.sheet);
  const [isOpen, setIsOpen] = useState(doubts.length > 0);
  const isRead = reading.holds.length > 0;
  const isSkipped = form.draft.isOurs === false;
  const keep = async (): Promise<void> => {
    if (await form.keep()) heading.current?.focus();
  };
  return (
    <section className={styles.card} aria-labelledby={id}>
      <Heading level={3} id={id} ref={heading}>
        {reading.sheet}
      </Heading>
      <Body1>{toStateText(reading)}</Body1>
      {isConfirmed(review, reading) && (
        <Caption1>
          <CheckmarkRegular aria-hidden /> {CONFIRMED}
        </Caption1>
      )}
      {doubts.length > 0 && <Text weight="semibold">{toDoubtsText(doubts.length - open, open)}</Text>}
      <ToldFromCells told={told} />
      {isRead && !isSkipped && (
        <Button
          className={styles.toggle}
          appearance="subtle"
          size="small"
          aria-expanded={isOpen}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {COLUMNS_AND_LEFT_OUT}
        </Button>
      )}
      {!isRead && form.draft.isOurs === true && (
        <HeaderRowField onChange={(headerRow) => form.setDraft({ ...EMPTY_DRAFT, isOurs: true, headerRow })} />
      )}
      {!isSkipped && (isRead ? isOpen : form.draft.headerRow !== null) && <Columns form={form} />}
      {isRead && isOpen && !isSkipped && (
        <LeftOutRows leftOut={reading.leftOut.filter(({ header }) => header === undefined)} />
      )}
      <Preview review={review} sheet={reading.sheet} form={form} />
      <Buttons
        form={form}
        isRead={isRead}
        canConfirm={isRead && !isConfirmed(review, reading)}
        onKeep={() => void keep()}
      />
    </section>
  );
}

function Columns({ form: { draft, setDraft, lines, proposal } }: { readonly form: SheetDraft }): ReactNode {
  const styles = useStyles();
  return (
    <ul className={styles.columns} aria-label={COLUMNS_LABEL}>
      {lines.map((line) => (
        <ColumnRow
          key={`${toColumnId(line.key)} ${line.use?.role ?? ""} ${line.use?.period?.key ?? ""}`}
          line={line}
          choice={toChoice(draft, line)}
          problem={proposal.problems.get(toColumnId(line.key))}
          onChoose={(choice) => setDraft(withChoice(draft, line, choice))}
        />
      ))}
    </ul>
  );
}

function Buttons({
  form: { draft, setDraft, proposal },
  isRead,
  canConfirm,
  onKeep,
}: {
  readonly form: SheetDraft;
  readonly isRead: boolean;
  readonly canConfirm: boolean;
  readonly onKeep: () => void;
}): ReactNode {
  const styles = useStyles();
  if (proposal.corrections.length > 0) {
    return (
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={proposal.problems.size > 0} onClick={onKeep}>
          {KEEP_READING}
        </Button>
        <Button onClick={() => setDraft(EMPTY_DRAFT)}>{DISCARD}</Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      {canConfirm && <Button onClick={onKeep}>{CONFIRM}</Button>}
      <Button onClick={() => setDraft({ ...draft, isOurs: !isRead })}>{isRead ? NO_SCORE_SHEET : READ_SHEET}</Button>
    </div>
  );
}
