import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { render as discord } from "../../adapters/channels/discord/render.ts";
import { render as slack } from "../../adapters/channels/slack/render.ts";
import { render as telegram } from "../../adapters/channels/telegram/render.ts";
import { render as whatsappCloud } from "../../adapters/channels/whatsapp-cloud/render.ts";
import { render as whatsappWeb } from "../../adapters/channels/whatsapp-web/render.ts";
import { cut } from "../../core/markdown/cut.ts";
import { plainText } from "../../core/markdown/render.ts";

/** Much less than any channel takes, so that much is cut. */
const LENGTH = 240;

const shown = (markdown: string) => plainText(markdown).length;
const channels = {
  discord: { render: discord },
  slack: { render: slack },
  telegram: { render: telegram, measure: shown },
  "whatsapp-cloud": { render: whatsappCloud },
  "whatsapp-web": { render: whatsappWeb },
  /** No marks at all: what a person hears. */
  plain: { render: plainText },
};

const folder = join(import.meta.dirname, "markdown");
const hard = readdirSync(folder).map((name) => ({
  name,
  markdown: readFileSync(join(folder, name), "utf8"),
}));

describe.each(Object.entries(channels))("on %s", (channel, one) => {
  const { render } = one;
  const measure = "measure" in one ? one.measure : (markdown: string) => render(markdown).length;

  it("hard Markdown is shown as it was looked over, whole and cut", async () => {
    const pages = hard.flatMap(({ name, markdown }) => {
      const pieces = cut(markdown, { length: LENGTH, measure });
      return [
        `════ ${name}`,
        render(markdown),
        ...pieces.flatMap((piece, index) => [
          `──── ${index + 1} of ${pieces.length}, ${measure(piece)} of ${LENGTH}`,
          render(piece),
        ]),
      ];
    });
    await expect(`${pages.join("\n")}\n`).toMatchFileSnapshot(`golden/${channel}.txt`);
  });

  it.each(hard)("no piece of $name is longer than may be", ({ markdown }) => {
    for (const length of [60, 100, 500])
      for (const piece of cut(markdown, { length, measure }))
        expect(measure(piece)).toBeLessThanOrEqual(length);
  });
});
