import { hasHighlights } from "../../app/highlight";
import { CLEAR_HIGHLIGHTS, SHOW_HIGHLIGHTS } from "../../app/highlight-tasks";
import type { Picture } from "../../app/picture";
import type { Session } from "../../app/session";
import { toSummaryTask } from "../../app/summary-task";
import { findTabStates } from "../../app/tab-state";
import type { Task } from "../../app/task";
import type { Navigation } from "../navigation";
import { findSelectedObjective } from "../follow/selected-objective";
import type { CommandId } from "./command-ids";

/** What commands work with: the pane's own session, so that what they change can be undone there. */
export interface CommandSurroundings {
  readonly session: Session;
  readonly navigation: Navigation;
  /** Brings the pane to the front, opened if it is closed. */
  readonly showPane: () => Promise<void>;
}

/**
 * Does what a command is for. Where it has nothing to show in the sheet, or could not do it, it opens the pane, which says
 * what there is to say.
 */
export async function runCommand(id: CommandId, surroundings: CommandSurroundings): Promise<void> {
  const { session, navigation, showPane } = surroundings;
  if (id === "openPane") return showPane();
  if (id === "checkScores") {
    navigation.goTo({ page: "findings" });
    await showPane();
  }
  const picture = await findPicture(session);
  if (!picture) return showPane();
  // What was said of something before is over, as with anything that is begun in the pane.
  session.dismiss();
  switch (id) {
    case "checkScores":
      return;
    case "toggleHighlights":
      await carryOut(hasHighlights(picture.review.snapshot) ? CLEAR_HIGHLIGHTS : SHOW_HIGHLIGHTS, surroundings);
      return;
    case "showSummary":
      return showSummary(picture, surroundings);
    case "showObjective":
      return showObjective(picture, surroundings);
  }
}

/** What the workbook says; read once more where it could not be read before. */
async function findPicture(session: Session): Promise<Picture | null> {
  await session.settled();
  if (!session.state.picture) await session.start();
  return session.state.picture;
}

/** Has a task carried out; where it was not, the pane opens, which says why. Gives whether it was. */
async function carryOut(task: Task, { session, showPane }: CommandSurroundings): Promise<boolean> {
  await session.carryOut(task);
  if (session.state.notice?.kind === "done") return true;
  await showPane();
  return false;
}

/** Writes the tabs where there are none. Over those that stand, with what was typed there, nothing is written unasked. */
async function showSummary(picture: Picture, surroundings: CommandSurroundings): Promise<void> {
  const { session, navigation, showPane } = surroundings;
  const tabs = findTabStates(picture.review);
  const summary = tabs.find(({ id }) => id === "summary");
  const made = tabs.filter(({ sheet }) => sheet !== null);
  const isMade = made.length > 0;
  if (isMade && (summary?.sheet === null || made.some(({ standing }) => standing === "changed"))) {
    navigation.goTo({ page: "reports", asking: "write" });
    return showPane();
  }
  if (!isMade && !(await carryOut(toSummaryTask(tabs), surroundings))) return;
  const sheet = summary?.sheet ?? session.state.picture?.ownTabs.get("summary");
  if (sheet !== undefined) await session.reveal({ sheet, row: 0, column: 0 });
  if (session.state.notice?.kind === "failure") await showPane();
}

/** Opens the pane at the objective on whose row the user stands. */
async function showObjective(picture: Picture, { session, navigation, showPane }: CommandSurroundings): Promise<void> {
  await session.lookAtSelection();
  const objective = findSelectedObjective(picture.review.scorecard.objectives, session.state.selection);
  if (objective) {
    navigation.goTo({ page: "scores", objective: objective.index });
  } else if (!session.state.notice) {
    navigation.goTo({ page: "scores" });
    const message =
      "The selected cells are not in the row of one objective. Select a cell in an objective’s row, or find it in this list.";
    session.tell({ kind: "problem", message, at: null });
  }
  return showPane();
}
