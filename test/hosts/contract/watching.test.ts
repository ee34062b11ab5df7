import { HostError } from "../../../src/core/change/workbook-host";
import { SCORES } from "./fixtures";
import { HOSTS } from "./hosts";
import { at } from "./plans";

describe.each(HOSTS)("looking and listening with %s", (_, kind) => {
  test("does what the host says that it can, and else says that it cannot", async () => {
    const host = await kind.open(SCORES);
    const { canReveal, canWatch } = host.capabilities;
    expect([canReveal, canWatch]).toEqual(kind.differences.has("hasNobodyAtIt") ? [false, false] : [true, true]);
    const reveal = host.reveal(at("Scores!D3"));
    const selection = reveal.then(
      () => host.readSelection(),
      () => host.readSelection(),
    );
    const watch = host.watch(() => undefined);
    if (canReveal) expect(await selection).toEqual({ sheet: "Scores", top: 2, left: 3, bottom: 2, right: 3 });
    else await expect(selection).rejects.toMatchObject({ name: "HostError", code: "unsupported" });
    if (canReveal) await reveal;
    else await expect(reveal).rejects.toMatchObject({ name: "HostError", code: "unsupported" });
    if (canWatch) await (await watch)();
    else await expect(watch).rejects.toBeInstanceOf(HostError);
  });

  test("says of its charts what is true", async () => {
    const { capabilities } = await kind.open(SCORES);
    expect(capabilities.drawsPatterns).toBe(!kind.differences.has("drawsNoPatterns"));
    expect(capabilities.describesCharts).toBe(!kind.differences.has("describesNoCharts"));
  });
});
