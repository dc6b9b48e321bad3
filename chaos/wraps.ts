import type { InboxStore } from "../core/inbox/store.ts";
import type { LaneStore, LaneWork } from "../core/lanes/store.ts";
import type { KillAt } from "./orders.ts";

/** The names of everything that can be called on a port. */
function methodsOf(port: object): readonly string[] {
  const above: unknown = Object.getPrototypeOf(port);
  const inherited = typeof above === "object" && above && above !== Object.prototype;
  const own = Object.getOwnPropertyNames(port).filter(
    (name) => name !== "constructor" && typeof Reflect.get(port, name) === "function",
  );
  return [...own, ...(inherited ? methodsOf(above) : [])];
}

/**
 * Every place before and after a step of the hub, made from the methods of its ports: a method that
 * is added tomorrow is a place by itself.
 */
export class KillPoints {
  readonly names = new Set<string>();
  readonly #killAt: KillAt | undefined;
  #passages = 0;

  constructor(killAt: KillAt | undefined) {
    this.#killAt = killAt;
  }

  /** The same port, with places round its methods but for those that are named. */
  round<Port extends object>(name: string, port: Port, except: readonly string[] = []): Port {
    for (const method of methodsOf(port).filter((one) => !except.includes(one)))
      for (const side of ["before", "after"]) this.names.add(`${side}:${name}.${method}`);
    return new Proxy(port, {
      get: (target, method) => {
        const value: unknown = Reflect.get(target, method);
        if (typeof value !== "function" || typeof method === "symbol") return value;
        return (...given: unknown[]): unknown => {
          this.#pass(`before:${name}.${method}`);
          const result: unknown = Reflect.apply(value, target, given);
          const passed = () => this.#pass(`after:${name}.${method}`);
          return result instanceof Promise ? result.finally(passed) : result;
        };
      },
    });
  }

  #pass(point: string): void {
    if (point !== this.#killAt?.point) return;
    this.#passages += 1;
    if (this.#passages === this.#killAt.passage) process.kill(process.pid, "SIGKILL");
  }
}

/** What a port is when a message that was being sent is taken for one that was not. */
export const forgetful = {
  lanes: (lanes: LaneStore): LaneStore => ({
    ...lanes,
    claim: async (options) => (await lanes.claim(options)).map(unmarked),
  }),
  inbox: (inbox: InboxStore): InboxStore => ({
    accept: async (arrivals, options) => {
      const intake = await inbox.accept(arrivals, options);
      return { ...intake, taken: intake.taken.map(unmarked) };
    },
  }),
};

function unmarked(work: LaneWork): LaneWork {
  const unsent = work.unsent.map((message) =>
    message.standing === "orphaned"
      ? { ...message, standing: "waiting" as const, dueInMs: 0 }
      : message,
  );
  return { ...work, unsent };
}
