import { describe, expect, it, onTestFinished } from "vitest";
import { asMetaWrites, signatureOf } from "./webhooks.ts";
import { openWhatsAppCloudSandbox } from "./whatsapp.ts";

async function open() {
  const sandbox = await openWhatsAppCloudSandbox();
  onTestFinished(() => sandbox.close());
  const { apiRoot, phoneNumberId, token } = sandbox.settings;
  const call = async (path: string, body?: unknown, shown = token) => {
    const response = await fetch(`${apiRoot}/v26.0/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { authorization: `Bearer ${shown}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
  const ana = sandbox.person({ name: "Ana" });
  await ana.says("oi");
  const say = (of: object) =>
    call(`${phoneNumberId}/messages`, {
      messaging_product: "whatsapp",
      recipient_type: "individual",
      to: ana.id,
      ...of,
    });
  return { sandbox, ana, call, say, phoneNumberId };
}

const refused = (status: number, code: number) => ({ status, answer: { error: { code } } });

describe("the local WhatsApp", () => {
  it("knows nobody by another token", async () => {
    const { sandbox, call, phoneNumberId } = await open();
    expect(await call(phoneNumberId, undefined, "x")).toMatchObject(refused(401, 190));
    expect(sandbox.calls).toEqual([]);
  });

  it.each(["other", "1/messages", "106540352242922/nothing"])(
    "has no path %s, and complains of who asks",
    async (path) => {
      const { sandbox, call } = await open();
      expect(await call(path, {})).toMatchObject(refused(400, 100));
      expect(sandbox.complaints).toHaveLength(1);
    },
  );

  const button = (id: string, title: string) => ({ type: "reply", reply: { id, title } });
  const withButtons = (...buttons: object[]) => ({
    type: "interactive",
    interactive: { type: "button", body: { text: "?" }, action: { buttons } },
  });
  const row = (index: number) => ({ id: `${index}`, title: `${index}` });
  const withRows = (count: number) => ({
    type: "interactive",
    interactive: {
      type: "list",
      body: { text: "?" },
      action: {
        button: "Ver",
        sections: [{ rows: Array.from({ length: count }, (_, i) => row(i)) }],
      },
    },
  });

  it.each([
    ["a text of no words", { type: "text", text: { body: "" } }],
    ["a text that is too long", { type: "text", text: { body: "x".repeat(4097) } }],
    ["four buttons", withButtons(...["a", "b", "c", "d"].map((one) => button(one, one)))],
    ["buttons of the same words", withButtons(button("a", "x"), button("b", "x"))],
    ["a button of 21 letters", withButtons(button("a", "x".repeat(21)))],
    ["eleven rows", withRows(11)],
    ["a kind that it does not have", { type: "poll", poll: {} }],
    ["a file that it does not have", { type: "image", image: { id: "77" } }],
  ])("refuses %s", async (_, of) => {
    const { ana, say } = await open();
    expect((await say(of)).status).toBe(400);
    expect(ana.transcript()).toHaveLength(1);
  });

  it("takes ten rows", async () => {
    const { sandbox, say } = await open();
    expect(await say(withRows(10))).toMatchObject({ status: 200 });
    expect(sandbox.complaints).toEqual([]);
  });

  it.each([
    ["no_such pt_BR", ["a", "b"], refused(404, 132001)],
    ["appointment_reminder en", ["a", "b"], refused(404, 132001)],
    ["abandoned_cart en", [], refused(404, 132001)],
    ["appointment_reminder pt_BR", ["a"], refused(400, 132000)],
    ["appointment_reminder pt_BR", ["a", "b\nc"], refused(400, 131009)],
  ])("refuses the template %s with %j", async (called, values, refusal) => {
    const { say } = await open();
    const [name, code] = called.split(" ");
    const parameters = values.map((text) => ({ type: "text", text }));
    const template = {
      name,
      language: { policy: "deterministic", code },
      components: [{ type: "body", parameters }],
    };
    expect(await say({ type: "template", template })).toMatchObject(refusal);
  });

  it("calls no address that does not know the token", async () => {
    const { sandbox, call, phoneNumberId } = await open();
    const override_callback_uri = `${sandbox.settings.apiRoot}/not-a-hub`;
    const body = { webhook_configuration: { override_callback_uri, verify_token: "x" } };
    expect(await call(phoneNumberId, body)).toMatchObject(refused(400, 100));
    expect(sandbox.webhookUrl).toBeUndefined();
  });

  it("signs what it writes, which is ASCII alone", () => {
    const written = asMetaWrites({ text: "ação/👍" });
    expect(written).toBe('{"text":"a\\u00e7\\u00e3o\\/\\ud83d\\udc4d"}');
    expect(JSON.parse(written)).toEqual({ text: "ação/👍" });
    expect(signatureOf("{}", "secret")).toBe(
      "sha256=77325902caca812dc259733aacd046b73817372c777b8d95b402647474516e13",
    );
  });
});
