import { describe, expect, it } from "vitest";
import { messageClasses } from "../outbox/classes.ts";
import { openPolicy } from "../testing/policy.ts";
import { baker } from "../testing/bakery.ts";
import { ratingOn } from "./rating.ts";

const limits = {
  sends: [],
  measure: (markdown: string) => markdown.length,
  textLength: 4_096,
  captionLength: 1_024,
  buttons: 10,
  buttonLength: 64,
};
const policy = { ...openPolicy, askRating: true };

describe("how it was with the person who attended", () => {
  it("is asked in each of the bot's languages, the best first, once for its place", () => {
    const asked = ratingOn({ adapter: { limits }, bot: baker, policy }, "conversation:7");
    expect(asked).toMatchObject({
      key: "rating:conversation:7",
      class: "notice",
      lifeMs: messageClasses.notice.lifeMs,
      fallback: "en",
    });
    expect(Object.keys(asked?.say ?? {})).toEqual(["en", "pt-BR"]);
    expect(asked?.say["pt-BR"]).toMatchObject({
      markdown: "Como foi o atendimento?",
      buttons: [
        { label: "Ótimo", action: "rating:5" },
        { label: "Bom", action: "rating:4" },
        { label: "Regular", action: "rating:3" },
        { label: "Ruim", action: "rating:2" },
        { label: "Péssimo", action: "rating:1" },
      ],
    });
  });

  it("is not asked where the account does not want it", () => {
    const line = { adapter: { limits }, bot: baker, policy: openPolicy };
    expect(ratingOn(line, "conversation:7")).toBeUndefined();
  });

  it("is not asked where nothing can be pressed", () => {
    const line = { adapter: { limits: { ...limits, buttons: 0 } }, bot: baker, policy };
    expect(ratingOn(line, "conversation:7")).toBeUndefined();
  });
});
