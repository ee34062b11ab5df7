import { FUNCTION_IDS, type FunctionId } from "./function-ids";

/*
 * Tells office.js which functions there are. It has to be told before the page is ready, or a cell that asks early gets
 * #VALUE!. What the functions do is fetched when the first cell asks. Last among what Excel hands over is the call's context.
 */
for (const id of FUNCTION_IDS) CustomFunctions.associate(id, (...args) => answer(id, args.slice(0, -1)));

async function answer(id: FunctionId, args: readonly unknown[]): Promise<number | string> {
  const { answerInCell } = await import("./worksheet-functions").catch(() => {
    const message = "A part of the add-in could not be loaded. Check the connection, then press Ctrl+Alt+F9.";
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
  });
  return answerInCell(id, args);
}
