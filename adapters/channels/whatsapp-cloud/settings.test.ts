import { describe, expect, it } from "vitest";
import { settings } from "./settings.ts";

const whole = {
  phoneNumberId: "106540352242922",
  wabaId: "102290129340398",
  token: "EAAGm0PX4ZCpsBAKZC0123456789",
  appSecret: "0123456789abcdef0123456789abcdef",
  verifyToken: "a-secret-of-our-own",
};
const complaints = (of: object) =>
  settings.safeParse({ ...whole, ...of }).error?.issues.map(({ message }) => message);

describe("settings", () => {
  it("need no more than what Meta's pages show, and a secret of ours", () => {
    expect(settings.parse(whole)).toEqual({
      ...whole,
      messagesPerSecond: 80,
      apiRoot: "https://graph.facebook.com",
      apiVersion: "v26.0",
    });
  });

  it.each(["phoneNumberId", "wabaId", "token", "appSecret", "verifyToken"])(
    "say how to get %s where it is missing",
    (name) => {
      expect(complaints({ [name]: undefined })).toEqual([
        expect.stringMatching(new RegExp(`^${name}: missing\\. .{20}`, "u")),
      ]);
    },
  );

  it.each([
    [{ phoneNumberId: "+55 11 99000-0001" }, /^phoneNumberId: digits alone/u],
    [{ wabaId: "" }, /^wabaId: digits alone/u],
    [{ token: "EAA Gm0PX4ZCpsBAKZC0123456789" }, /^token: not an access token/u],
    [{ appSecret: "" }, /^appSecret: not an app's secret/u],
    [{ verifyToken: "short" }, /^verifyToken: 16 to 256/u],
    [{ messagesPerSecond: 0 }, /^messagesPerSecond: 1 to 1000/u],
    [{ apiRoot: "ftp://a.b" }, /^apiRoot: /u],
    [{ apiVersion: "26" }, /^apiVersion: /u],
  ])("say plainly what is wrong with %j", (of, why) => {
    expect(complaints(of)).toEqual([expect.stringMatching(why)]);
  });

  it("take an address with a slash at its end", () => {
    expect(settings.parse({ ...whole, apiRoot: "http://127.0.0.1:1/" }).apiRoot).toBe(
      "http://127.0.0.1:1",
    );
  });
});
