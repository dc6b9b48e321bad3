import fc from "fast-check";
import { expect, it } from "vitest";
import { ChannelError } from "../errors.ts";
import { judge } from "./judge.ts";
import { statusesBefore } from "./states.ts";
import type { Mover, OutboxStatus } from "./states.ts";

/** What becomes of one call to the platform, as the platform itself knows it and as we are told. */
type Call = "accepted" | "refused" | "unreached" | "lost_after" | "lost_before";

/** A message as the store keeps it, in front of a platform that keeps whatever it accepted. */
class Message {
  readonly #mayRepeat: boolean;
  status: OutboxStatus = "new";
  arrivals = 0;

  constructor(mayRepeat: boolean) {
    this.#mayRepeat = mayRepeat;
  }

  /** As the store does it: an update that names the states it comes from. */
  move(to: OutboxStatus, mover: Mover): void {
    if (statusesBefore(to, mover).includes(this.status)) this.status = to;
  }

  /** What a lane's owner does with what it finds. `dies`: after the call, before it can say so. */
  deliver(call: Call, dies: boolean): void {
    const mayBeOut = this.status === "sending";
    if (mayBeOut && !this.#mayRepeat) return this.move("in_doubt", "lane");
    if (!mayBeOut && this.status !== "new") return;
    this.move("sending", "lane");
    if (call === "accepted" || call === "lost_after") this.arrivals += 1;
    if (dies) return;
    if (call === "accepted") this.move("sent", "lane");
    else this.move(this.#verdict(call, mayBeOut), "lane");
  }

  expire(): void {
    if (this.status === "new") this.move("expired", "lane");
    if (this.status === "sending") this.move("in_doubt", "lane");
  }

  #verdict(call: Exclude<Call, "accepted">, mayBeOut: boolean): OutboxStatus {
    const fault = call === "refused" ? "rejected" : "unavailable";
    const maybeSent = call === "lost_after" || call === "lost_before";
    const life = { now: new Date(0), expiresAt: new Date(60_000) };
    const attempt = { attempts: 1, mayBeOut, mayRepeat: this.#mayRepeat, ...life, jitter: 0.5 };
    return judge(new ChannelError("test", fault, { maybeSent }), attempt).status;
  }
}

/** What someone who saw everything would know. */
interface Seen {
  /** The platform said that it has it. */
  confirmed: boolean;
  /** How often a person had it sent again. */
  retried: number;
}

type Command = fc.Command<Seen, Message>;

const deliver = (call: Call, dies: boolean): Command => ({
  check: () => true,
  run(seen, message) {
    const before = message.arrivals;
    message.deliver(call, dies);
    seen.confirmed ||= message.arrivals > before && call === "accepted" && !dies;
    expect(message.status === "sent").toBe(seen.confirmed);
  },
  toString: () => `deliver: ${call}${dies ? ", and dies" : ""}`,
});

const expire: Command = {
  check: () => true,
  run(_, message) {
    message.expire();
  },
  toString: () => "expire",
};

const echo: Command = {
  check: () => true,
  run(seen, message) {
    if (message.arrivals === 0) return;
    message.move("sent", "platform");
    expect(message.status).toBe("sent");
    seen.confirmed = true;
  },
  toString: () => "echo",
};

const operate = (to: "new" | "cancelled"): Command => ({
  check: () => true,
  run(seen, message) {
    const was = message.status;
    message.move(to, "operator");
    if (to === "new" && was !== "new" && message.status === "new") seen.retried += 1;
    const cannot = was === "sending" || was === "sent" || was === to;
    expect(message.status).toBe(cannot ? was : to);
  },
  toString: () => (to === "new" ? "retry" : "discard"),
});

const calls = fc.constantFrom<Call>(
  "accepted",
  "refused",
  "unreached",
  "lost_after",
  "lost_before",
);

const lives = fc.commands<Seen, Message>(
  [
    fc.tuple(calls, fc.boolean()).map(([call, dies]) => deliver(call, dies)),
    fc.constantFrom(expire, echo, operate("new"), operate("cancelled")),
  ],
  { maxCommands: 40 },
);

it("arrives once, and again only where its rule or a person would have it so", () => {
  fc.assert(
    fc.property(lives, fc.boolean(), (life, mayRepeat) => {
      const seen = { confirmed: false, retried: 0 };
      const message = new Message(mayRepeat);
      fc.modelRun(() => ({ model: seen, real: message }), life);
      const { status, arrivals } = message;
      expect(status === "sent").toBe(seen.confirmed);
      expect(mayRepeat ? 0 : arrivals).toBeLessThanOrEqual(1 + seen.retried);
      const isHeldForUnsent = status === "failed" || status === "expired";
      expect(isHeldForUnsent && seen.retried === 0 ? arrivals : 0).toBe(0);
    }),
    { numRuns: 1_000 },
  );
});
