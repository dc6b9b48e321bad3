import { describe, expect, it } from "vitest";
import { settings } from "./settings.ts";

const token = "xoxb-1-2";
const signingSecret = "8f742231b10e8888abcd99yyyzzz85a5";

describe("settings", () => {
  it.each([
    [{ mode: "events", token, signingSecret }],
    [{ mode: "socket", token, appToken: "xapp-1-A" }],
    [{ mode: "events", signingSecret, clientId: "1.2", clientSecret: "s" }],
  ])("takes %j, and speaks to Slack", (given) => {
    expect(settings.parse(given)).toEqual({
      ...given,
      assistant: false,
      apiRoot: "https://slack.com/api/",
    });
  });

  it.each([
    [{ token }, "mode:"],
    [{ mode: "events", token }, "signingSecret: missing"],
    [{ mode: "events", token, signingSecret: "" }, "signingSecret: not a signing secret"],
    [{ mode: "socket", token }, "appToken: missing"],
    [{ mode: "socket", token, appToken: token }, "appToken: not an app-level token"],
    [{ mode: "events", signingSecret }, "token: missing"],
    [{ mode: "events", signingSecret, clientId: "1.2" }, "token: missing"],
    [{ mode: "events", signingSecret, token: "xapp-1" }, "token: not a bot token"],
    [{ mode: "events", signingSecret, token, apiRoot: "ftp://a" }, "apiRoot:"],
  ])("refuses %j and says what is missing", (given, words) => {
    const { error } = settings.safeParse(given);
    expect(error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  });
});
