import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openHouse, ourMessages, settled } from "./house.ts";
import type { House } from "./house.ts";
import { arrival, message } from "./loopback.ts";

const program = join(import.meta.dirname, "poison/worker.ts");

/** One worker at a time: when it dies, another takes its place. */
class Shift {
  /** How its workers ended. */
  readonly deaths: string[] = [];
  readonly #house: House;
  #worker: ChildProcess | undefined;
  #isOver = false;

  constructor(house: House) {
    this.#house = house;
    const working = this.#work();
    onTestFinished(async () => {
      this.#isOver = true;
      this.#worker?.kill("SIGKILL");
      await working;
    });
  }

  async #work(): Promise<void> {
    const env = {
      DATABASE_URL: this.#house.url,
      PROSA_SECRET_KEY: Buffer.alloc(32, 1).toString("base64"),
    };
    while (!this.#isOver) {
      this.#worker = spawn(process.execPath, [program], { env, stdio: "ignore" });
      const [code, signal] = await once(this.#worker, "exit");
      if (this.#isOver) return;
      this.deaths.push(signal ?? `code ${code}`);
      // Its lease is over at once, so that nobody has to wait for that.
      await this.#house.prisma.worker.updateMany({ data: { aliveUntil: new Date(0) } });
    }
  }
}

async function worksUntilSettled(house: House): Promise<Shift> {
  const shift = new Shift(house);
  while (!(await settled(house))) await sleep(50);
  return shift;
}

/** What the bot said, in its order: `sent echo hello`. */
const said = async (house: House) =>
  (await ourMessages(house)).map(
    ({ status, content }) => `${status} ${words.parse(content).markdown}`,
  );
const words = z.object({ markdown: z.string() });

it.each(["die", "spin", "die stored"])(
  "gives up a message that makes its worker %s, and nothing of what was under way beside it",
  { timeout: 120_000 },
  async (killing) => {
    const house = await openHouse();
    const others = Array.from({ length: 20 }, (_, n) => message(`c${n}`, `slow ${n}`, "slow"));
    const poison = message("ana", "poison", killing);
    const next = message("ana", "next", "hello");
    await house.inbox.accept(arrival(house.account, ...others, poison, next));
    const { deaths } = await worksUntilSettled(house);

    expect(deaths).toEqual(["SIGKILL", "SIGKILL", "SIGKILL"]);
    expect(await house.prisma.deadLetter.findMany()).toMatchObject([
      { platformEventId: "poison", kind: "poison", reason: "workers died over it again and again" },
    ]);
    const answers = ["sent echo hello", ...others.map(() => "sent echo slow")];
    expect((await said(house)).toSorted()).toEqual(answers);
  },
);
