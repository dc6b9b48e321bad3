import { describe, expect, it } from "vitest";
import { baker } from "../../testing/bakery.ts";
import { id } from "../../message/address.ts";
import { aMessage } from "../../testing/turn.ts";
import { newDialogue } from "../dialogue.ts";
import { openMoment } from "../moment.ts";
import { prepareBot } from "../prepared.ts";
import { route } from "./route.ts";

/** What it understands by itself, and nothing that stands beside it. */
const understood: Readonly<Record<string, string>> = {
  "refund it": "shop.refund",
  "I collect it": "shop.collect",
  "what does it cost": "shop.cost",
};

const bot = prepareBot(baker.bot, {
  train: () => ({
    rank: (said) => {
      const intent = understood[said];
      return intent === undefined ? [] : [{ intent, score: 0.95 }];
    },
  }),
});

function skillFor(said: string): string | undefined {
  const { route: to } = route(
    openMoment(bot, {
      event: aMessage(said),
      contact: { id: id("contact") },
      conversation: id("conversation"),
      organisation: id("organisation"),
      attendant: "bot",
      dialogue: newDialogue,
      crossed: false,
      key: "turn",
      now: new Date(0),
      signal: AbortSignal.timeout(1_000),
    }),
  );
  return to.to === "skill" ? to.skill.name : undefined;
}

describe("what nobody understands as a whole", () => {
  it.each(["refund it, he has a soccer game that day", "well. refund it"])(
    "is for what a part of it is surely for: %s",
    (said) => {
      expect(skillFor(said)).toBe("shop.refund");
    },
  );

  it("is for what a part asks, where that is answered at once", () => {
    expect(skillFor("he has a soccer game, what does it cost")).toBe("shop.cost");
  });

  it("is for nothing that would be done at once, without being read back", () => {
    expect(skillFor("I collect it, but only at three")).toBe(bot.bot.fallback.name);
  });

  it("is for nothing where no part is", () => {
    expect(skillFor("he has a soccer game, that day")).toBe(bot.bot.fallback.name);
  });
});
