import type { ChangePlan, Expectation } from "../core/change/change-plan";
import type { Finding } from "../core/check/finding";
import { toAddress } from "../core/grid/a1";
import { LONGEST_CELL_TEXT } from "../core/grid/cell";
import type { Snapshot } from "../core/grid/snapshot";
import { toCellKey } from "../core/grid/cell-ref";
import { toMatterText, toReferenceText } from "../core/log/finding-reference";
import type { FindingNote, LogEntry } from "../core/log/log-entry";
import { LOG_TAB_NAME } from "../core/log/log-tab-name";
import { planLogEntries } from "../core/log/plan-log-entries";
import { readLog, type Log } from "../core/log/read-log";
import { findStanding, toLapsed } from "./accepted-findings";
import { toReferredFindings, type ReferredFinding } from "./finding-references";
import { notFound, refused, type Problem } from "./problem";
import type { Review } from "./review";

/** What somebody says when they accept findings, or take that back. */
export interface Remark {
  readonly reason: string;
  /** Blank where nobody gives a name. */
  readonly by: string;
  /** The day and time, as the log is to hold it: "2026-11-03 14:05". */
  readonly when: string;
}

/** A workbook with all that was found in it, by which each finding is told: a Picture. */
export interface CheckedWorkbook {
  readonly review: Review;
  readonly checks: { readonly findings: readonly Finding[] };
}

/**
 * The change that notes in the log that findings are accepted as they are, for one reason. Those that are accepted already are
 * left out.
 */
export function planAcceptance(
  checked: CheckedWorkbook,
  findings: readonly Finding[],
  remark: Remark,
): ChangePlan | Problem {
  const reason = toText(remark.reason);
  if (reason === "") return notFound("There is no reason yet. Write why the finding is to stay as it is.");
  if (reason.length > LONGEST_CELL_TEXT) {
    return refused(`The reason has ${reason.length} characters, and a cell holds ${LONGEST_CELL_TEXT}. Shorten it.`);
  }
  const entries = select(checked, findings).flatMap((each): LogEntry[] =>
    each.finding.accepted ? [] : [{ kind: "accepted", ...toNote(each, { ...remark, reason }) }],
  );
  if (entries.length === 0) return notFound("There is nothing to accept: it was mended or accepted meanwhile.");
  return planEntries(
    checked.review,
    entries,
    entries.length === 1 ? "Accept a finding" : `Accept ${entries.length} findings`,
  );
}

/**
 * The change that notes in the log that acceptances are taken back, also such as hold no longer. The reason may be blank.
 */
export function planWithdrawal(
  checked: CheckedWorkbook,
  findings: readonly Finding[],
  remark: Remark,
): ChangePlan | Problem {
  const { review, checks } = checked;
  const standing = findStanding(review);
  const lapsed = toLapsed(standing, toReferredFindings(review, checks.findings));
  const entries = select(checked, findings).flatMap((each): LogEntry[] => {
    const { reference } = each;
    const accepted = standing.get(toReferenceText(reference)) ?? lapsed.get(toMatterText(reference));
    const note = toNote(each, { ...remark, reason: toText(remark.reason) });
    return accepted ? [{ kind: "withdrawn", ...note, reference: accepted.reference }] : [];
  });
  if (entries.length === 0) return notFound("There is nothing to take back: it is not accepted by now.");
  const what = entries.length === 1 ? "an acceptance" : `${entries.length} acceptances`;
  return planEntries(review, entries, `Take back ${what}`);
}

/** The change that adds entries to the workbook's log, or makes the log with them. */
export function planEntries({ snapshot }: Review, entries: readonly LogEntry[], label: string): ChangePlan | Problem {
  const changes = planLogEntries(snapshot, entries);
  const log = readLog(snapshot);
  if (changes) return { label, changes, expects: log ? toHeaderMarks(snapshot, log) : [], isRecord: true };
  const sheet = log?.sheet ?? LOG_TAB_NAME;
  return refused(
    `The tab “${sheet}” has lost its header row (When, By, Entry and so on), so that nothing can be added to it. Put the headers back.`,
  );
}

/** The headers that say what belongs in which column of the log. */
function toHeaderMarks(snapshot: Snapshot, { sheet, columns, headerRow }: Log): readonly Expectation[] {
  if (!columns || headerRow === null) return [];
  return Object.values(columns).map((column) => {
    const at = { sheet, row: headerRow, column };
    const { value, formula } = snapshot.cell(at);
    return { at, content: { value, formula }, marks: "column" };
  });
}

/** The findings among all of them, with their references as they stand now. */
function select({ review, checks }: CheckedWorkbook, wanted: readonly Finding[]): readonly ReferredFinding[] {
  const keyOf = ({ rule, at, message }: Finding): string => `${rule} ${toCellKey(at)} ${message}`;
  const keys = new Set(wanted.map(keyOf));
  return toReferredFindings(review, checks.findings).filter(({ finding }) => keys.has(keyOf(finding)));
}

function toNote({ finding, reference, about }: ReferredFinding, { reason, by, when }: Remark): FindingNote {
  const { at, message, period } = finding;
  const cell = toAddress(at);
  return { when, by: toText(by), about, period: period?.label ?? "", cell, found: message, reason, reference };
}

function toText(written: string): string {
  return written.replace(/\r\n?/g, "\n").trim();
}
