import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, it } from "vitest";
import { envExample } from "./example.ts";
import { loadConfig } from "./load.ts";
import { catalogue, settings } from "./settings.ts";

const uncommented = parseEnv(envExample().replaceAll(/^# (?=[A-Z\d_]+=)/gmu, ""));
const secrets = catalogue.filter(({ isSecret }) => isSecret).map(({ name }) => name);

describe(".env.example", () => {
  it("is what the settings say; `npm run -s prosa -- config example > .env.example` makes it anew", () => {
    expect(readFileSync(new URL("../../.env.example", import.meta.url), "utf8")).toBe(envExample());
  });

  it("changes nothing when it is copied as it is", () => {
    expect(loadConfig(parseEnv(envExample()))).toEqual(loadConfig({}));
  });

  it("shows every setting with a value it takes", () => {
    expect(Object.keys(uncommented).toSorted()).toEqual(Object.keys(settings.shape).toSorted());
    expect(settings.safeParse(uncommented)).toMatchObject({ success: true });
  });

  it.each(secrets)("shows a %s that nobody can use", (name) => {
    expect(() => loadConfig({ [name]: uncommented[name] })).toThrow(
      "a value of your own, not an example's",
    );
  });

  it("shows no secret that can be used under another name", () => {
    const borrowed = {
      TELEGRAM_BOT_TOKEN: "1:x",
      TELEGRAM_WEBHOOK_SECRET: "example-webhook-secret",
    };
    expect(() => loadConfig(borrowed)).toThrow("TELEGRAM_WEBHOOK_SECRET");
  });
});
