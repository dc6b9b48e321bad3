import { describe, expect, it } from "vitest";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";

const right = { terms: "understood", phone: "+5511987654321", secret: "s".repeat(32) };
const whatIsWrong = (given: object) =>
  settings.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

describe("settings", () => {
  it("need no more than this", () => {
    expect(settings.parse(right)).toEqual({
      ...right,
      pairing: "qr",
      staleAfterMinutes: 30,
      strictCertificate: true,
      guard: { warmUp: true, newChatsPerDay: 50, messagesPerHour: 200 },
      socketUrl: "wss://web.whatsapp.com/ws/chat",
    });
  });

  it("take answers as they are typed", () => {
    const guard = { warmUp: "no", newChatsPerDay: "5" };
    const typed = { ...right, version: "2.3000.7", strictCertificate: "no", guard };
    expect(settings.parse(typed)).toMatchObject({
      version: [2, 3000, 7],
      strictCertificate: false,
      guard: { warmUp: false, newChatsPerDay: 5 },
    });
  });

  it.each([
    ["terms", { ...right, terms: "no" }, /^terms: WhatsApp's terms forbid/u],
    ["a phone", { ...right, phone: "11987654321" }, /^phone: with \+ and the country/u],
    ["a secret", { ...right, secret: undefined }, /^secret: missing/u],
    ["a long secret", { ...right, secret: "short" }, /^secret: 32 characters/u],
    ["a sealed line", { ...right, socketUrl: "ws://example.org" }, /^socketUrl: a wss address/u],
    ["WhatsApp's own root", { ...right, rootKey: "a".repeat(64) }, /^rootKey: only a stand-in/u],
    ["a readable code", { ...right, code: "OOOOOOOO" }, /^code: eight letters/u],
  ])("insist on %s", (_, given, words) => {
    expect(whatIsWrong(given)).toEqual([expect.stringMatching(words)]);
  });

  it("never say what a secret is", () => {
    expect(whatIsWrong({ ...right, secret: "CANARY" }).join()).not.toContain("CANARY");
  });
});

describe("setting up", () => {
  const world = { fetch, clock: { now: () => new Date() }, signal: AbortSignal.timeout(1_000) };
  const account = settings.parse(right);

  it("asks in words of every language, the terms first and refused unless accepted", () => {
    expect(setup.questions[0]).toMatchObject({ name: "terms", choices: ["no", "understood"] });
    const { en, es, "pt-BR": ptBR } = setup.texts;
    expect([Object.keys(es), Object.keys(ptBR)]).toEqual([Object.keys(en), Object.keys(en)]);
    for (const { name } of setup.questions)
      expect([en[name], en[`${name}.help`]]).not.toContain(undefined);
  });

  it("makes a secret that is taken", () => {
    const made = setup.questions.find(({ name }) => name === "secret")?.made?.();
    expect(whatIsWrong({ ...right, secret: made })).toEqual([]);
  });

  it("keeps the number out of the account's name, and leads to the page with the secret", async () => {
    const webhookUrl = "https://hub.example/channels/whatsapp-web/wa-4321";
    const value = `${webhookUrl}/pair#${right.secret}`;
    expect(await setup.identify(account, world)).toEqual({
      account: "wa-4321",
      name: "WhatsApp …4321",
    });
    expect(await setup.connect(account, { ...world, webhookUrl })).toEqual([
      { what: "pair", value, where: value },
    ]);
  });
});
