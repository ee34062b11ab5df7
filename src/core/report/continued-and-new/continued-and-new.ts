import type { SheetPlan } from "../../change/sheet-plan";
import type { ObjectiveGap } from "../../gaps/measure";
import { findBehind, planLiveFigures } from "../behind";
import { planBehindList, toHeadingLine, type ListLine } from "../behind-list";
import { planWrappedLink } from "../link";
import { toObjectiveGroups } from "../objective-groups";
import type { PlannedContent } from "../plan-row";
import { AGAINST_WORDS } from "../report-scope";
import type { ScoresContext, TabMaker } from "../tab-maker";
import { toStandings, type Standing } from "./standing";

/**
 * The Continued and new tab: the objectives that are behind under headings of key areas, those that were behind in the period
 * compared with in one part and those that were not in another, each with its comment taken apart into commentary and action.
 */
export const continuedAndNewTab: TabMaker = {
  id: "continued-and-new",
  standsOn: "scores",
  findObstacle: () => null,
  plan: planContinuedAndNew,
};

/** Objectives under a heading. */
interface Part {
  readonly heading: string;
  readonly gaps: readonly ObjectiveGap[];
}

interface Column {
  readonly header: string;
  readonly width: number;
  readonly plan: (measured: ObjectiveGap) => PlannedContent | null;
}

function planContinuedAndNew(context: ScoresContext): SheetPlan {
  const wanted = AGAINST_WORDS[context.options.against].short;
  const toStanding = toStandings(context);
  const columns = toColumns(context);
  const behind = findBehind(context);
  const parts = (["continued", "new", "untold"] as const).map((standing) => ({
    heading: toHeading(standing, wanted),
    gaps: behind.filter((measured) => toStanding(measured) === standing),
  }));
  const lines = parts.flatMap((part) => toLines(context, part, columns));
  return planBehindList(context, {
    id: "continued-and-new",
    subtitle: `Objectives behind their ${wanted}, by key area. Scores and gaps follow the scores.`,
    count: behind.length,
    notices: [toNotice(context, wanted, behind.map(toStanding))],
    columns,
    gapPlace: columns.findIndex(({ header }) => header === GAP),
    lines,
    listing: lines.length,
  });
}

const GAP = "Gap";

/** The columns of such a list; the score of the period compared with where there is one. */
function toColumns(context: ScoresContext): readonly Column[] {
  const { options, period } = context;
  const { compared } = options;
  const column = (header: string, width: number, plan: Column["plan"]): Column => ({ header, width, plan });
  const label = (value: string): PlannedContent => ({ value, style: "label" });
  return [
    column("Ref", 7, ({ objective }) => label(objective.ref ?? "")),
    column("Objective", 26, ({ objective }) => label(objective.title.value)),
    ...(compared
      ? [column(`Score ${compared.label}`, 13, (measured) => planLiveFigures(context, measured).previousScore)]
      : []),
    column(`Score ${period.label}`, 13, (measured) => planLiveFigures(context, measured).score),
    column(AGAINST_WORDS[options.against].header, 8, (measured) => planLiveFigures(context, measured).target),
    column(GAP, 6, (measured) => planLiveFigures(context, measured).gap),
    column("Commentary", 52, ({ objective }) => label(objective.comments.get(period.key)?.commentary ?? "")),
    column("Action", 42, ({ objective }) => label(objective.comments.get(period.key)?.actions.join("\n") ?? "")),
    column("Cell", 14, ({ objective, score }) => planWrappedLink(score?.at ?? objective.title.at)),
  ];
}

/** What tells the two parts apart, in a sentence. */
function toNotice({ options: { compared } }: ScoresContext, wanted: string, standings: readonly Standing[]): string {
  if (compared) {
    return (
      `Continued: behind ${wanted} in ${compared.label} as well, or listed so. ` +
      `New: not behind ${wanted} in ${compared.label}, or not scored then.`
    );
  }
  return standings.length > 0 && !standings.includes("untold")
    ? "Continued and new as the list itself says: the workbook has no period before."
    : "The workbook has no period before, so nothing tells continued objectives from new ones.";
}

function toHeading(standing: Standing, wanted: string): string {
  switch (standing) {
    case "continued":
      return "Continued objectives";
    case "new":
      return "New objectives";
    case "untold":
      return `Objectives behind ${wanted}`;
  }
}

/** The objectives of a part under headings of their key areas; nothing where it has none. */
function toLines(
  { scorecard }: ScoresContext,
  { heading, gaps }: Part,
  columns: readonly Column[],
): readonly ListLine[] {
  if (gaps.length === 0) return [];
  const measuredOf = new Map(gaps.map((measured) => [measured.objective, measured]));
  return [
    toHeadingLine(heading, "part"),
    ...toObjectiveGroups(scorecard, [...measuredOf.keys()]).flatMap(({ name, objectives }) => [
      toHeadingLine(name, "group"),
      ...objectives.flatMap((objective): readonly ListLine[] => {
        const measured = measuredOf.get(objective);
        return measured ? [{ contents: columns.map(({ plan }) => plan(measured)), isHeading: false }] : [];
      }),
    ]),
  ];
}
