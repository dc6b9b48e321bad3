import type { LaneStore } from "../core/lanes/store.ts";
import type { KillAt } from "./orders.ts";

/** Puts something round a port of the hub, by its name. */
export type Wrap = <Port extends object>(name: string, port: Port) => Port;

type Call = (run: () => unknown) => unknown;

/** The same port, whose every method goes through `call`, which is told its name. */
function around<Port extends object>(port: Port, call: (method: string) => Call): Port {
  return new Proxy(port, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function" || typeof name === "symbol") return value;
      return (...given: unknown[]) => call(name)(() => Reflect.apply(value, target, given));
    },
  });
}

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

  readonly wrap: Wrap = (name, port) => {
    for (const method of methodsOf(port))
      for (const side of ["before", "after"]) this.names.add(`${side}:${name}.${method}`);
    return around(port, (method) => (run) => {
      this.#pass(`before:${name}.${method}`);
      const result = run();
      if (!(result instanceof Promise)) return result;
      return result.finally(() => this.#pass(`after:${name}.${method}`));
    });
  };

  #pass(point: string): void {
    if (point !== this.#killAt?.point) return;
    this.#passages += 1;
    if (this.#passages === this.#killAt.passage) process.kill(process.pid, "SIGKILL");
  }
}

/** Lanes that forget which messages their last owner was at: as if one were marked after it was sent. */
export function forgetful(lanes: LaneStore): LaneStore {
  const claim: LaneStore["claim"] = async (...given) => {
    const claimed = await lanes.claim(...given);
    return claimed.map((work) => ({
      ...work,
      unsent: work.unsent.map((message) => ({ ...message, status: "new" })),
    }));
  };
  return new Proxy(lanes, {
    get: (target, name) => (name === "claim" ? claim : Reflect.get(target, name)),
  });
}
