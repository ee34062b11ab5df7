import { toFailureNotice } from "../../app/failure-notice";
import { HostError } from "../../core/change/workbook-host";
import type { CommandId } from "./command-ids";
import type { CommandSurroundings, runCommand } from "./run-command";

/** What is fetched when it is first needed. */
interface RunCommand {
  readonly runCommand: typeof runCommand;
}

/**
 * Fetches what commands do, which is no part of the pane's first download, and does it. Whatever fails is said in the pane,
 * which opens for it: a command has no place of its own for words.
 */
export async function startCommand(
  id: CommandId,
  surroundings: CommandSurroundings,
  load: () => Promise<RunCommand> = () => import("./run-command"),
): Promise<void> {
  try {
    const loaded = await load().catch(failToLoad);
    await loaded.runCommand(id, surroundings);
  } catch (thrown) {
    surroundings.session.tell(toFailureNotice(thrown));
    await surroundings.showPane();
    if (!(thrown instanceof HostError)) throw thrown;
  }
}

function failToLoad(cause: unknown): never {
  const message =
    "A part of the add-in could not be loaded, so that nothing was done. Check the connection, then try again.";
  throw new HostError("disconnected", message, { cause });
}
