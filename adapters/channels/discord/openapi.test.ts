import { beforeAll, describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { Form, Utterance } from "../../../core/message/outgoing.ts";
import { isDescribed, openCheck } from "../../../sandbox/discord/description.ts";
import type { Check } from "../../../sandbox/discord/description.ts";
import { setup } from "./setup.ts";
import { settings } from "./settings.ts";
import { addressOf, openBench, outgoing, soon, stored } from "./testing/bench.ts";
import { following } from "./testing/following.ts";

describe.skipIf(!isDescribed)(
  "Discord's own description of its API (skipped where the shared folder is absent)",
  () => {
    let check: Check;

    beforeAll(async () => {
      check = await openCheck();
    }, 60_000);

    /** A fetch that remembers every call, to be held to the description afterwards. */
    function remembering() {
      const calls: Request[] = [];
      const remember: typeof fetch = async (input, init) => {
        const request = new Request(input, init);
        calls.push(request.clone());
        return fetch(request);
      };
      const wrong = async () => (await Promise.all(calls.map(check))).flat();
      const called = () =>
        calls.map(
          ({ method, url }) => `${method} ${new URL(url).pathname.replaceAll(/\d{5,}/gu, "1")}`,
        );
      return { remember, wrong, called };
    }

    const body = new Uint8Array(5_000);
    const { media, given } = stored(body, { type: "audio/ogg", name: "voz.ogg" });
    const buttons = [{ label: "Sim", action: "yes", description: "claro" }];
    const form: Form = {
      label: "Preencher",
      title: "Marcar",
      submit: "Enviar",
      action: "fill:book",
      fields: [
        { kind: "text", name: "note", label: "Nota" },
        { kind: "choice", name: "what", label: "O quê", choices: [{ label: "Um", value: "1" }] },
      ],
    };
    const says: readonly Utterance[] = [
      { kind: "text", markdown: "**Oi**" },
      { kind: "text", markdown: "Posso?", buttons },
      { kind: "text", markdown: "Qual?", buttons, list: "Abrir" },
      { kind: "text", markdown: "Quando?", form },
      { kind: "voice", media, transcript: "Oi", seconds: 3 },
      { kind: "image", media: { ...media, type: "image/png" }, caption: "Aqui", alt: "retrato" },
      { kind: "video", media: { ...media, type: "video/mp4" }, buttons },
      { kind: "document", media: { ...media, type: "application/pdf" } },
    ];

    it("finds nothing wrong with any call of the adapter's", async () => {
      const { remember, wrong, called } = remembering();
      const { platform, adapter } = await openBench({}, { ...given, fetch: remember });
      const { until } = following(adapter);
      await platform.online();
      await adapter.open?.(soon());
      const ana = platform.person({ name: "Ana" });
      const to = addressOf(ana.channel.id);
      const asked = await ana.says("oi");
      const on = id<"message">(asked?.id ?? "");
      for (const [index, say] of says.entries())
        await adapter.send({ ...outgoing(to, say, `reply:7:${index}`), replyTo: on }, soon());
      await adapter.send(outgoing(to, { kind: "reaction", on, emoji: "👍" }), soon());
      await adapter.presence?.typing(to, soon());
      await ana.fillsIn("Preencher", { Nota: "nada", "O quê": "Um" });
      await ana.says("/help");
      await until(1 + says.length + 2);
      const { message } = await adapter.send(outgoing(to, "Pois não?", "reply:8:1"), soon());
      await adapter.revisions?.edit(to, message, { kind: "text", markdown: "Diga." }, soon());
      await adapter.revisions?.remove(to, message, soon());
      expect(await wrong()).toEqual([]);
      expect(platform.complaints).toEqual([]);
      expect(new Set(called())).toEqual(
        new Set([
          "GET /api/v10/gateway/bot",
          "GET /api/v10/applications/@me",
          "PUT /api/v10/applications/1/commands",
          "POST /api/v10/channels/1/messages",
          "PUT /api/v10/channels/1/messages/1/reactions/%F0%9F%91%8D/@me",
          "POST /api/v10/channels/1/typing",
          "POST /api/v10/interactions/1/interaction-1/callback",
          "PATCH /api/v10/webhooks/1/interaction-1/messages/@original",
          "PATCH /api/v10/channels/1/messages/1",
          "DELETE /api/v10/channels/1/messages/1",
        ]),
      );
    }, 60_000);

    it("finds nothing wrong with any call of the setup's", async () => {
      const { remember, wrong, called } = remembering();
      const { platform, context } = await openBench({ mode: "interactions" });
      const read = settings.parse(platform.settings);
      const world = { fetch: remember, clock: context.clock, signal: soon() };
      await setup.identify(read, world);
      await setup.connect(read, { ...world, webhookUrl: "http://127.0.0.1:9/channels/discord/1" });
      expect(await wrong()).toEqual([]);
      expect(called()).toHaveLength(4);
    });

    it("finds what is wrong", async () => {
      const request = new Request("http://127.0.0.1/api/v10/channels/1/messages", {
        method: "POST",
        headers: { authorization: "Bot x", "content-type": "application/json" },
        body: JSON.stringify({ content: 5 }),
      });
      expect(await check(request)).not.toEqual([]);
    });
  },
);
