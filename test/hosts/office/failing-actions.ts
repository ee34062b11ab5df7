import type { Simulator } from "../../../src/simulator/simulator";

/** Lets a batch stop at one of its actions, as Excel does: what came before it stays done. */
export class FailingActions {
  /** How many actions each round trip had, as far as they were sent. */
  readonly counts: number[] = [];
  private trip: number | null = null;
  private action = 0;

  /** Takes hold of the sessions that are opened from now on. */
  constructor(simulator: Simulator) {
    const open = simulator.openSession.bind(simulator);
    simulator.openSession = (deliver) => {
      const session = open(deliver);
      const answer = session.answer.bind(session);
      session.answer = (body) => {
        const request = JSON.parse(body) as { Actions: { readonly Name: string; readonly ActionType: number }[] };
        if (isCleanUp(request.Actions)) return answer(body);
        this.counts.push(request.Actions.length);
        if (this.counts.length - 1 !== this.trip) return answer(body);
        request.Actions = request.Actions.slice(0, this.action);
        const { statusCode, body: done } = answer(JSON.stringify(request));
        const failure = {
          ActionIndex: this.action,
          Code: "GeneralException",
          HttpStatusCode: 500,
          Location: "",
          Message: "",
        };
        return { statusCode, body: JSON.stringify({ ...(JSON.parse(done) as object), Error: failure }) };
      };
      return session;
    };
  }

  /** Lets the action of a round trip fail, both counted from 0 on from now. */
  failAt(trip: number, action: number): void {
    this.counts.length = 0;
    this.trip = trip;
    this.action = action;
  }
}

/** `Excel.run` lets go of its ranges in a batch that nobody waits for. */
function isCleanUp(actions: readonly { readonly Name: string; readonly ActionType: number }[]): boolean {
  return actions.length > 0 && actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);
}
