import { describe, expect, it } from "vitest";

import { Refusal } from "./channel.ts";
import { keepSession } from "./session.ts";

const bot = { name: "Clínica", about: "", prompts: [], demo: true };

/** Sessions of visitors 1, 2, 3 …, one for each time the server was asked. */
function countedSessions() {
  let asked = 0;
  const locales: string[] = [];
  const openSession = async (locale: string) => {
    asked += 1;
    locales.push(locale);
    return { visitor: `visitor ${asked}`, bot };
  };
  return { locales, sessions: keepSession({ openSession }, () => "es") };
}

describe("the visitor's session", () => {
  it("is made once for many who ask at once", async () => {
    const { sessions, locales } = countedSessions();
    const visitors = [1, 2, 3].map(() => sessions.run(async ({ visitor }) => visitor));
    await expect(Promise.all(visitors)).resolves.toEqual(["visitor 1", "visitor 1", "visitor 1"]);
    expect(locales).toEqual(["es"]);
  });

  it("is made again when the server takes it no longer, and the call is repeated", async () => {
    const { sessions } = countedSessions();
    const told: string[] = [];
    sessions.watch(({ visitor }) => told.push(visitor));
    const answer = await sessions.run(async ({ visitor }) => {
      if (visitor === "visitor 1") throw new Refusal("session");
      return visitor;
    });
    expect({ answer, told }).toEqual({ answer: "visitor 2", told: ["visitor 1", "visitor 2"] });
  });

  it("is asked for no third time when the second is refused too", async () => {
    const { sessions, locales } = countedSessions();
    const refused = sessions.run(async () => {
      throw new Refusal("session");
    });
    await expect(refused).rejects.toEqual(new Refusal("session"));
    expect(locales).toHaveLength(2);
  });

  it("is asked for again after a failure", async () => {
    let tries = 0;
    const sessions = keepSession(
      {
        openSession: async () => {
          tries += 1;
          if (tries === 1) throw new Refusal("later");
          return { visitor: "visitor", bot };
        },
      },
      () => "en",
    );
    await expect(sessions.run(async () => "said")).rejects.toEqual(new Refusal("later"));
    await expect(sessions.run(async () => "said")).resolves.toBe("said");
  });
});
