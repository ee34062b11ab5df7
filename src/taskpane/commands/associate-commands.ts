import { COMMAND_IDS, type CommandId } from "./command-ids";

/** What Excel hands to a command: the ribbon an event that waits to be completed, a shortcut nothing of the kind. */
type CommandEvent = { readonly completed?: () => void } | null | undefined;

/** The part of `Office.actions` that commands are told to. */
interface Actions {
  associate(id: string, handler: (event?: CommandEvent) => Promise<void> | undefined): void;
}

/**
 * Tells Office which commands there are. Excel waits until a command says that it is over, and is told so whatever came of
 * it. A command that is still at work is not begun a second time: that would toggle back what an impatient user asked for.
 * @param run does what the command is for; what it cannot do it says itself. A mistake of ours comes out.
 */
export function associateCommands(actions: Actions, run: (id: CommandId) => Promise<void>): void {
  for (const id of COMMAND_IDS) {
    let isAtWork = false;
    actions.associate(id, (event) => {
      if (isAtWork) {
        event?.completed?.();
        return undefined;
      }
      isAtWork = true;
      return run(id).finally(() => {
        isAtWork = false;
        event?.completed?.();
      });
    });
  }
}
