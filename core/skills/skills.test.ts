import { describe, expect, it } from "vitest";
import { prepareBot } from "../engine/prepared.ts";
import { intentTrainer } from "../understanding/intent/trainer.ts";
import { engineTexts } from "../engine/locales/index.ts";
import { handoff as handOver, defineSkill, reply } from "../skill.ts";
import type { Skill } from "../skill.ts";
import { aTurn } from "../testing/turn.ts";
import { fallback } from "./fallback/fallback.ts";
import { handoff } from "./handoff/handoff.ts";
import { skillTexts } from "./locales/index.ts";
import { help } from "./help/help.ts";
import { smalltalk } from "./smalltalk/smalltalk.ts";

const bake: Skill = defineSkill({
  name: "cake.bake",
  summary: "bake.summary",
  triggers: [{ on: "button", action: "cake.bake" }],
  run: () => reply("baked"),
});
const taste: Skill = { ...bake, name: "cake.taste", summary: "taste.summary", triggers: [] };
const skills = [bake, taste];
const bakeButton = { label: "bake.summary", action: "cake.bake:" };

describe("help", () => {
  it("lists what can be done, with a button for what can be started by one", async () => {
    expect(await help(skills).run(aTurn())).toEqual(
      reply({
        kind: "text",
        markdown: "help.say | - bake.summary\n- taste.summary",
        buttons: [bakeButton],
      }),
    );
  });
});

describe("fallback", () => {
  it("says that it did not understand, and what it can do", async () => {
    expect(await fallback(skills).run(aTurn({ said: "xyz" }))).toEqual(
      reply({ kind: "text", markdown: "fallback.say", buttons: [bakeButton] }),
    );
  });
});

describe("fallback, where the bot waits for an answer", () => {
  it("offers what there is to answer instead", async () => {
    const yes = { label: "yes", action: "bake:yes" };
    expect(await fallback(skills, () => [yes]).run(aTurn({ said: "xyz" }))).toEqual(
      reply({ kind: "text", markdown: "fallback.say", buttons: [yes] }),
    );
  });
});

describe("the router of a bot with few skills and a fallback of its own", () => {
  const person = handoff("wants a person");
  const echo = { ...bake, name: "echo", summary: "help.summary", triggers: [] };
  const { intents } = prepareBot(
    {
      name: "echo",
      persona: { displayName: "Echo", manner: "", about: "help.summary" },
      locales: { fallback: "en", texts: skillTexts },
      prompts: [],
      skills: [person, help([person])],
      fallback: echo,
    },
    intentTrainer,
  );

  it.each([
    "a encomenda azul chegou ontem de manhã",
    "comprei um carro novo ontem",
    "my cat sleeps all day long",
    "el perro de mi vecino ladra mucho",
  ])("leaves %j to it", (said) => {
    expect(intents.rank(said)[0]?.score).toBeLessThan(0.2);
  });
});

describe("handoff", () => {
  it("lets a person take over, with the note that they read first", async () => {
    expect(await handoff("wants a person").run(aTurn())).toEqual(
      handOver("wants a person", "handoff.say"),
    );
  });

  it.each(["pt-BR", "en", "es"] as const)("names the button that leads back, in %s", (language) => {
    const wayBack = engineTexts(language)["engine.resume"];
    expect(skillTexts[language]["handoff.say"]).toContain(`**${wayBack}**`);
  });
});

describe("smalltalk", () => {
  const [greeting, thanks, bye] = smalltalk({ about: "about", skills });

  it.each([
    ["Maria Aparecida da Silva", "greeting.helloName | about | Maria"],
    ["  joão", "greeting.helloName | about | joão"],
    [undefined, "greeting.hello | about"],
    ["*~ Rei do Zap ~*", "greeting.hello | about"],
    ["M", "greeting.hello | about"],
    ["[click](http://a.b)", "greeting.hello | about"],
  ])("greets %j", async (name, markdown) => {
    const contact = { ...aTurn().contact, ...(name !== undefined && { name }) };
    expect(await greeting?.run(aTurn({ contact }))).toEqual(
      reply({ kind: "text", markdown, buttons: [bakeButton] }),
    );
  });

  it("answers thanks and goodbyes", async () => {
    expect(await thanks?.run(aTurn())).toEqual(reply("thanks.say"));
    expect(await bye?.run(aTurn())).toEqual(reply("bye.say"));
  });
});

describe("everyone's skills", () => {
  const all = [help([]), handoff(""), fallback([]), ...smalltalk({ about: "", skills: [] })];

  it("are started by the commands that people know", () => {
    const commands = all.flatMap(({ name, triggers }) =>
      triggers.flatMap((trigger) => (trigger.on === "command" ? [`/${trigger.name} ${name}`] : [])),
    );
    expect(commands).toEqual([
      "/help help",
      "/ajuda help",
      "/ayuda help",
      "/atendente handoff",
      "/human handoff",
      "/humano handoff",
      "/start smalltalk.greeting",
    ]);
  });
});
