import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outboxStatuses, statusesBefore, transitions } from "./states.ts";
import type { Mover, OutboxStatus } from "./states.ts";

const movers: readonly Mover[] = ["lane", "platform", "operator"];

/** Everything that may follow a state in one move, whoever makes it. */
const next = (status: OutboxStatus) => movers.flatMap((mover) => transitions[mover][status]);

describe("a message's states", () => {
  it("are left by nobody once it is sent, whatever else is tried", () => {
    const tries = fc.array(
      fc.tuple(fc.constantFrom(...movers), fc.constantFrom(...outboxStatuses)),
      { maxLength: 50 },
    );
    fc.assert(
      fc.property(tries, (moves) => {
        const path: OutboxStatus[] = ["new"];
        for (const [mover, to] of moves)
          if (statusesBefore(to, mover).includes(path.at(-1) ?? "new")) path.push(to);
        expect(path.lastIndexOf("sent")).toBeOneOf([-1, path.length - 1]);
      }),
    );
  });

  it("come to `sent` from everywhere, for what the platform says is true whenever it says it", () => {
    const unsent = outboxStatuses.filter((status) => status !== "sent");
    expect(statusesBefore("sent", "platform")).toEqual(unsent);
    expect(statusesBefore("sent", "lane")).toEqual(unsent);
  });

  it("can be ended by an operator, but for what is sent or just being sent", () => {
    const open = outboxStatuses.filter((status) => !["sent", "sending"].includes(status));
    for (const status of open)
      expect([status, ...transitions.operator[status]]).toContain("cancelled");
    expect(next("sending").filter((status) => status !== "sending")).not.toEqual([]);
  });

  it("are all reached from the first", () => {
    const reached = new Set<OutboxStatus>(["new"]);
    for (const status of reached) for (const to of next(status)) reached.add(to);
    expect([...reached].toSorted()).toEqual([...outboxStatuses].toSorted());
  });

  it("lead back to the sender only by a person, once they have ended", () => {
    const ended: readonly OutboxStatus[] = ["in_doubt", "failed", "expired", "cancelled"];
    for (const status of ended) expect(transitions.lane[status]).toEqual(["sent"]);
  });

  it("know what came before them just as they know what follows", () => {
    for (const mover of movers)
      for (const from of outboxStatuses)
        for (const to of outboxStatuses)
          expect(statusesBefore(to, mover).includes(from)).toBe(
            transitions[mover][from].includes(to),
          );
  });
});
