import { describe, expect, it } from "vitest";
import { kept, shortTrials } from "./testing.ts";
import { killedAt } from "./trials/kill-points.ts";
import { rollingRestart } from "./trials/rolling-restart.ts";
import { webKills } from "./trials/web-kills.ts";
import { workerKills } from "./trials/worker-kills.ts";

const LONG_MS = 120_000;
const make = shortTrials();

describe("hubs that are killed", { timeout: LONG_MS }, () => {
  it("lose nothing, double nothing and keep the order when workers die under load", async () => {
    expect(await make(workerKills, "redis")).toMatchObject({ sent: 300, ...kept });
  });

  it("store once whatever they said they had taken", async () => {
    expect(await make(webKills, "postgres")).toMatchObject({ stored_never: 0, ...kept });
  });

  it("may be replaced under load, and no platform notices", async () => {
    expect(await make(rollingRestart, "postgres")).toMatchObject({ resets: 0, ...kept });
  });
});

describe("a hub with a rule taken away", { timeout: LONG_MS }, () => {
  it("is found out when events have no key", async () => {
    const { doubled, pass } = await make(workerKills, "postgres", "no-unique-key");
    expect({ pass, isDoubled: doubled > 0 }).toEqual({ pass: false, isDoubled: true });
  });

  it("is found out when a message is marked after it was sent", async () => {
    const sent = killedAt(() => ["after:adapter.send"]);
    const { doubled, pass } = await make(sent, "postgres", "mark-after-send");
    expect({ pass, isDoubled: doubled > 0 }).toEqual({ pass: false, isDoubled: true });
  });
});
