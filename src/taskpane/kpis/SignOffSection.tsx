import { Body1, Button, Field, Input, Subtitle2, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { toFiguresToSign } from "../../app/figures-to-sign";
import type { Review } from "../../app/review";
import { findSignOffs, planSignOff, planSignOffWithdrawal, toSignablePeriods, type SignOff } from "../../app/sign-off";
import { toChangeWords } from "../../app/sign-off-words";
import type { Period } from "../../core/period/period";
import { toLogTime } from "../findings/log-time";
import { toDayText } from "../parts/day-text";
import { useSigner } from "../findings/signer";
import { usePane } from "../pane-context";
import { AskFirst } from "../parts/AskFirst";
import { NOTING_IN_LOG } from "../parts/form-words";
import { useKpiStyles } from "./kpi-styles";
import { usePart } from "./use-part";
import {
  BROKEN,
  NOT_SIGNED,
  SIGN_OFF,
  toAddedText,
  toChangedText,
  toChangeText,
  toConfirmLabel,
  toFormTitle,
  toNameLabel,
  toRemarkLabel,
  toRemarkText,
  toSignedText,
  toSignLabel,
  toSignLabelOf,
  toWithdrawLabel,
  UNBROKEN,
  WHAT_IS_SIGNED,
  WHAT_SIGNING_DOES,
  WHAT_WITHDRAWING_DOES,
  WHO_SIGNS,
  WITHDRAW,
  toNotedText,
} from "./sign-off-words";

/** Who signed which period's figures off, and whether they are still the same. */
export function SignOffSection({ review }: { readonly review: Review }): ReactNode {
  const styles = useKpiStyles();
  const signOffs = findSignOffs(review);
  const periods = [...toSignablePeriods(review.scorecard)].reverse();
  return (
    <section className={styles.section} aria-labelledby="sign-off">
      <Subtitle2 as="h2" id="sign-off">
        {SIGN_OFF}
      </Subtitle2>
      <ul className={styles.list}>
        {periods.map((period) => (
          <PeriodSignOff key={period.key} review={review} period={period} signOff={signOffs.get(period.key) ?? null} />
        ))}
      </ul>
    </section>
  );
}

interface PeriodSignOffProps {
  readonly review: Review;
  readonly period: Period;
  readonly signOff: SignOff | null;
}

function PeriodSignOff({ review, period, signOff }: PeriodSignOffProps): ReactNode {
  const styles = useKpiStyles();
  const [open, setOpen] = useState<"sign" | "withdraw" | null>(null);
  return (
    <li className={styles.item}>
      <div className={styles.section}>
        <div>
          <Text weight="semibold">{`${period.label}: `}</Text>
          {signOff ? <Standing signOff={signOff} /> : <Text>{NOT_SIGNED}</Text>}
        </div>
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-expanded={open === "sign"}
            aria-label={toSignLabelOf(signOff !== null, period.label)}
            onClick={() => setOpen(open === "sign" ? null : "sign")}
          >
            {toSignLabel(signOff !== null)}
          </Button>
          {signOff && (
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={open === "withdraw"}
              aria-label={toWithdrawLabel(period.label)}
              onClick={() => setOpen(open === "withdraw" ? null : "withdraw")}
            >
              {WITHDRAW}
            </Button>
          )}
        </div>
        {open && <SignOffForm key={open} what={open} review={review} period={period} onDone={() => setOpen(null)} />}
      </div>
    </li>
  );
}

function Standing({ signOff: { entry, changes, added } }: { readonly signOff: SignOff }): ReactNode {
  const styles = useKpiStyles();
  const { by, when, figures, reason } = entry;
  const isBroken = changes.length > 0;
  return (
    <>
      <span className={isBroken ? styles.missed : styles.outcome}>{isBroken ? BROKEN : UNBROKEN}</span>
      <Text>
        {toSignedText(by, toDayText(when), figures.length)}
        {toRemarkText(reason)}
        {isBroken && toChangedText(changes.length)}
      </Text>
      {isBroken && (
        <ul className={styles.bullets}>
          {changes.map((change) => (
            <li key={change.signed.what}>
              {toChangeText(toChangeWords(change), change.now?.cell ?? change.signed.cell)}
            </li>
          ))}
        </ul>
      )}
      {added.length > 0 && <Text as="p">{toAddedText(added.map(({ what }) => what))}</Text>}
    </>
  );
}

interface SignOffFormProps {
  readonly what: "sign" | "withdraw";
  readonly review: Review;
  readonly period: Period;
  readonly onDone: () => void;
}

/** Asks for the name, and shows what will be signed. */
function SignOffForm({ what, review, period, onDone }: SignOffFormProps): ReactNode {
  const styles = useKpiStyles();
  const { session } = usePane();
  const [name, sign] = useSigner();
  const [remark, setRemark] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const figures = toFiguresToSign(review.scorecard, period);
  const { part, more } = usePart(figures);
  const isSigning = what === "sign";
  const isMissing = isSigning && name.trim() === "";
  const write = async (): Promise<void> => {
    setIsAsked(true);
    if (isMissing) return;
    const said = { by: name, when: toLogTime(new Date()), reason: remark };
    await session.carryOut({
      doing: NOTING_IN_LOG,
      done: toNotedText(isSigning, period.label),
      plan: (picture) =>
        isSigning
          ? planSignOff(picture.review, period, figures, said)
          : planSignOffWithdrawal(picture.review, period, said),
    });
    if (session.state.notice?.kind === "done") onDone();
  };
  return (
    <AskFirst
      title={toFormTitle(isSigning, period.label)}
      confirm={toConfirmLabel(isSigning, figures.length)}
      canConfirm={!isSigning || figures.length > 0}
      onConfirm={() => void write()}
      onCancel={onDone}
    >
      {isSigning ? (
        <>
          <Body1 as="p">{WHAT_SIGNING_DOES}</Body1>
          <table className={styles.table}>
            <caption>{WHAT_IS_SIGNED}</caption>
            <tbody>
              {part.map(({ what: figure, value }) => (
                <tr key={figure}>
                  <th scope="row">{figure}</th>
                  <td>{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </>
      ) : (
        <Body1 as="p">{WHAT_WITHDRAWING_DOES}</Body1>
      )}
      <Field
        label={toNameLabel(isSigning)}
        required={isSigning}
        {...(isAsked && isMissing ? { validationMessage: WHO_SIGNS } : {})}
      >
        <Input value={name} onChange={(_, { value }) => sign(value)} />
      </Field>
      <Field label={toRemarkLabel(isSigning)}>
        <Input value={remark} onChange={(_, { value }) => setRemark(value)} />
      </Field>
    </AskFirst>
  );
}
