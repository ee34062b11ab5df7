import type { ObjectiveGap } from "../../gaps/measure";
import { holdsAction } from "../../check/comment-action";
import type { Period } from "../../scorecard/scorecard";
import { planLiveFigures, type LiveFigures } from "../behind";
import { planWrappedLink } from "../link";
import { NOTE_HEADERS, toNaming, type KeptNote } from "../kept-notes";
import type { PlannedContent } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import type { ScoresContext } from "../tab-maker";
import { planNote } from "./note";

/** What a row of the tab is planned from. */
export interface GapRow {
  readonly measured: ObjectiveGap;
  readonly figures: LiveFigures;
  readonly period: Period;
  readonly note: KeptNote | null;
}

/** A column of the tab. */
export interface GapColumn {
  readonly header: string;
  readonly width: number;
  readonly plan: (row: GapRow) => PlannedContent;
}

const label = (value: string): PlannedContent => ({ value, style: "label" });
const column = (header: string, width: number, plan: GapColumn["plan"]): GapColumn => ({ header, width, plan });

const GAP: GapColumn = column("Gap", 6, ({ figures }) => figures.gap);
const NOTES: GapColumn = column(NOTE_HEADERS.notes, 28, ({ note }) => planNote(note));

/** The columns for a workbook: movement where the period is compared with another, owners where the list has any. */
export function toGapColumns({ scorecard, options, period }: ScoresContext): readonly GapColumn[] {
  const hasOwners = scorecard.objectives.some(({ owner }) => owner !== null && owner.value !== "");
  return [
    column(NOTE_HEADERS.ref, 7, ({ measured }) => label(toNaming(measured.objective).ref)),
    column(NOTE_HEADERS.keyArea, 20, ({ measured }) => label(toNaming(measured.objective).keyArea)),
    column(NOTE_HEADERS.objective, 26, ({ measured }) => label(toNaming(measured.objective).objective)),
    column(`Score ${period.label}`, 13, ({ figures }) => figures.score),
    column(AGAINST_WORDS[options.against].header, 8, ({ figures }) => figures.target),
    GAP,
    ...(options.compared ? [column("Movement", 11, ({ figures }) => figures.movement)] : []),
    column("Action", 42, (row) => label(toActionText(row))),
    column("Carried forward", 10, (row) => label(toCarriedText(row))),
    ...(hasOwners ? [column("Owner", 16, ({ measured }) => label(measured.objective.owner?.value ?? ""))] : []),
    column("Cell", 14, ({ measured: { objective, score } }) => planWrappedLink(score?.at ?? objective.title.at)),
    NOTES,
  ];
}

/** A row's cells. */
export function planGapRow(
  context: ScoresContext,
  columns: readonly GapColumn[],
  measured: ObjectiveGap,
  note: KeptNote | null,
): readonly PlannedContent[] {
  const row = { measured, figures: planLiveFigures(context, measured), period: context.period, note };
  return columns.map(({ plan }) => plan(row));
}

/** The place of the gaps among the columns. */
export function toGapPlace(columns: readonly GapColumn[]): number {
  return columns.indexOf(GAP);
}

/** The actions of the period's comment; its own words where they say what is next without being headed so. */
function toActionText({ measured, period }: GapRow): string {
  const comment = measured.objective.comments.get(period.key);
  if (!comment) return "No comment";
  if (comment.actions.length > 0) return comment.actions.join("\n");
  return holdsAction(comment) ? comment.value : "No action in the comment";
}

function toCarriedText({ measured, period }: GapRow): string {
  return measured.objective.comments.get(period.key)?.carriedForward === true ? "Yes" : "No";
}
