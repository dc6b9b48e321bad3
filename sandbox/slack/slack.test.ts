import { describe, expect, it, onTestFinished } from "vitest";
import { openSlackSandbox } from "./slack.ts";
import type { LocalSlack } from "./slack.ts";

async function open() {
  const platform = await openSlackSandbox();
  onTestFinished(() => platform.close());
  return platform;
}

async function call(
  { origin, secrets }: LocalSlack,
  method: string,
  args: Record<string, unknown> = {},
): Promise<unknown> {
  const fields = Object.entries(args).map(
    ([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)] as const,
  );
  const answer = await fetch(`${origin}/api/${method}`, {
    method: "POST",
    headers: { authorization: `Bearer ${secrets.token}` },
    body: new URLSearchParams(Object.fromEntries(fields)),
  });
  return answer.json();
}

const button = (label: string, action_id = "a") => ({
  type: "button",
  action_id,
  text: { type: "plain_text", text: label },
  value: "x",
});
const row = (...elements: readonly object[]) => [{ type: "actions", elements }];
const many = Array.from({ length: 26 }, (_, index) => button("x", `a${index}`));

const words = (text: string) => ({ type: "plain_text", text });
const modal = { type: "modal", title: words("a"), submit: words("b"), blocks: [] };

describe("the stand-in refuses what Slack refuses", () => {
  it.each([
    ["chat.postMessage", { text: "" }, "no_text"],
    ["chat.postMessage", { text: "a", channel: "C0GONE" }, "channel_not_found"],
    ["chat.postMessage", { text: "a", thread_ts: "1.000001" }, "message_not_found"],
    ["chat.update", { ts: "1.000001", text: "a" }, "message_not_found"],
    ["reactions.add", { timestamp: "1.000001", name: "tada" }, "message_not_found"],
    ["files.info", { channel: undefined, file: "F0GONE" }, "file_not_found"],
    ["views.open", { channel: undefined, trigger_id: "1.2.a", view: modal }, "invalid_trigger_id"],
  ])("%s %j: %s", async (method, args, error) => {
    const platform = await open();
    const { room } = platform.person({ name: "Ana" }).place;
    const given = Object.entries({ channel: room.id, ...args }).filter(
      ([, one]) => one !== undefined,
    );
    expect(await call(platform, method, Object.fromEntries(given))).toEqual({ ok: false, error });
    expect(platform.complaints).toEqual([]);
  });

  it.each([
    ["too many buttons", row(...many)],
    ["a long label", row(button("x".repeat(76)))],
    ["two of one name", row(button("a"), button("b"))],
    ["a long section", [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3_001) } }]],
    ["too many blocks", Array.from({ length: 51 }, () => row(button("a"))).flat()],
  ])("%s, and complains", async (_, blocks) => {
    const platform = await open();
    const { room } = platform.person({ name: "Ana" }).place;
    const answer = await call(platform, "chat.postMessage", {
      channel: room.id,
      text: "a",
      blocks,
    });
    expect(answer).toEqual({ ok: false, error: "invalid_blocks" });
    expect(platform.complaints).toEqual([expect.stringMatching(/^chat\.postMessage\.blocks/u)]);
  });

  it("a method it does not know, a token that is not its own, a channel the bot is not in", async () => {
    const platform = await open();
    const room = platform.workspace.open("channel", []);
    expect(await call(platform, "chat.postMesage")).toEqual({ ok: false, error: "unknown_method" });
    expect(platform.complaints).toEqual(["chat.postMesage: not a method of this stand-in"]);
    const anyone = await fetch(`${platform.origin}/api/auth.test`, { method: "POST" });
    expect(await anyone.json()).toEqual({ ok: false, error: "invalid_auth" });
    expect(await call(platform, "chat.postMessage", { channel: room.id, text: "a" })).toEqual({
      ok: false,
      error: "not_in_channel",
    });
  });
});
