import { expect, it } from "vitest";
import type { SetupQuestion } from "../../core/setup.ts";
import { ask } from "./ask.ts";
import type { Asked } from "./ask.ts";
import { openWords } from "./words.ts";

const texts = { token: "Bot token", "token.help": "From @BotFather." };
const questions: readonly SetupQuestion[] = [
  { name: "mode", secret: false, choices: ["polling", "webhook"] },
  { name: "token", secret: true, where: "https://t.me/BotFather" },
  { name: "secret", secret: true, when: ["mode", "webhook"], made: () => "made" },
  { name: "proxy", secret: false, optional: true },
];

/** Somebody at a terminal who gives these answers in turn. */
function sitDown(...answers: readonly string[]) {
  const screen: string[] = [];
  const waiting = [...answers];
  const terminal = {
    show: (text: string) => void screen.push(text),
    async ask(prompt: string, { hidden }: { hidden: boolean }) {
      const answer = waiting.shift() ?? "";
      screen.push(`${prompt}${hidden ? "***" : answer}`);
      return answer;
    },
  };
  return { terminal, screen };
}

function asking(given: Partial<Asked>): Asked {
  const setup = { questions, texts: { en: texts, es: texts, "pt-BR": texts } };
  return { channel: "telegram", setup, given: {}, words: openWords("en"), ...given };
}

it("asks for what was not given, with where to find it, and shows no secret", async () => {
  const { terminal, screen } = sitDown("webhook", "42:CANARY", "", "");
  expect(await ask(asking({ terminal }))).toEqual({
    mode: "webhook",
    token: "42:CANARY",
    secret: "made",
  });
  expect(screen.join("")).toContain("From @BotFather.\n  https://t.me/BotFather\nBot token: ***");
  expect(screen.join("")).not.toContain("CANARY");
});

it("asks again for what is no answer, and nothing that another answer rules out", async () => {
  const { terminal, screen } = sitDown("pigeon", "", "", "42:x", "");
  expect(await ask(asking({ terminal }))).toEqual({ mode: "polling", token: "42:x" });
  expect(screen.filter((line) => line.startsWith("mode:"))).toHaveLength(2);
  expect(screen.filter((line) => line.startsWith("Bot token:"))).toHaveLength(2);
});

it("names what is missing where nobody can be asked", async () => {
  await expect(ask(asking({}))).rejects.toThrow("still needs: token. Give each as --set");
});

it("names what was given that nobody asks for: it may be a slip", async () => {
  const slip = ask(asking({ given: { tokem: "42:x" } }));
  await expect(slip).rejects.toThrow("Nobody asks for tokem: is it a slip?");
});

it("asks for nothing when all was given", async () => {
  expect(await ask(asking({ given: { token: "42:x" } }))).toEqual({
    mode: "polling",
    token: "42:x",
  });
});
