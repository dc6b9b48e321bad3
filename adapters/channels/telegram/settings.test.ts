import { describe, expect, it } from "vitest";
import { settings } from "./settings.ts";

const token = "123456789:AAF-x_y";
const complaints = (of: object) =>
  settings.safeParse(of).error?.issues.map(({ message }) => message);

describe("settings", () => {
  it("need no more than a token to poll", () => {
    expect(settings.parse({ mode: "polling", token })).toEqual({
      mode: "polling",
      token,
      apiRoot: "https://api.telegram.org/",
    });
  });

  it("need a secret for a webhook", () => {
    const webhook = { mode: "webhook", token, webhookUrl: "https://a.b/telegram" };
    expect(complaints(webhook)).toEqual([expect.stringMatching(/^secret: missing/u)]);
    expect(complaints({ ...webhook, secret: "" })).toEqual([expect.stringMatching(/^secret: /u)]);
    expect(complaints({ ...webhook, secret: "s-3_" })).toBeUndefined();
  });

  it.each([
    [{ token }, /^mode: "polling", or "webhook"/u],
    [{ mode: "polling" }, /^token: missing.*@BotFather/u],
    [{ mode: "polling", token: "AAF-x_y" }, /^token: not a bot token/u],
    [{ mode: "polling", token: "1:../x" }, /^token: not a bot token/u],
    [{ mode: "polling", token, apiRoot: "ftp://a.b" }, /^apiRoot: /u],
    [
      { mode: "webhook", token, secret: "s", webhookUrl: "http://a.b" },
      /^webhookUrl: Telegram calls https/u,
    ],
    [{ mode: "webhook", token, secret: "s", webhookUrl: "a.b" }, /^webhookUrl: /u],
  ])("say plainly what is wrong with %j", (of, why) => {
    expect(complaints(of)).toEqual([expect.stringMatching(why)]);
  });

  it("let a webhook be on this machine, for a Bot API server that is too", () => {
    const local = { mode: "webhook", token, secret: "s", webhookUrl: "http://127.0.0.1:8/x" };
    expect(complaints({ ...local, apiRoot: "http://localhost:8081/api" })).toBeUndefined();
  });
});
