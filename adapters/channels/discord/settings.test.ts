import { expect, it } from "vitest";
import { settings } from "./settings.ts";

const token = "not-a-bot.s-real-token.but-as-long";

function trouble(given: object): string {
  const { error } = settings.safeParse(given);
  return error?.issues.map(({ message }) => message).join("\n") ?? "";
}

it("needs no more than a token for the gateway", () => {
  expect(settings.parse({ mode: "gateway", token })).toEqual({
    mode: "gateway",
    token,
    apiRoot: "https://discord.com/api",
    cdnRoot: "https://cdn.discordapp.com",
    privileged: ["message_content"],
  });
});

it.each([
  [{}, /mode: "gateway"/u],
  [{ mode: "gateway" }, /token: missing\..*Reset Token/u],
  [{ mode: "gateway", token: "Bot x" }, /not a bot token/u],
  [{ mode: "interactions", token }, /publicKey: missing\..*General Information/u],
  [{ mode: "both", token, publicKey: "abc" }, /64 hexadecimal digits/u],
])("says how to get what is missing: %j", (given, words) => {
  expect(trouble(given)).toMatch(words);
});

it("does not show a token that it refuses", () => {
  expect(trouble({ mode: "gateway", token: "CANARY !" })).not.toContain("CANARY");
});
