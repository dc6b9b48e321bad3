import { expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { channel, addressOf as at } from "./ids.ts";
import { chatFor } from "./strangers.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";

const account = id<"account">("clinic");
const chatOf = (phone: string) => at(account, chatFor(phone));

it("finds whoever has a phone and never wrote", async () => {
  const { platform, adapter, stands } = await openBench();
  await stands("open");
  const ana = platform.person({ name: "Ana", number: "351912345678" });
  await adapter.send(outgoing(chatOf("+351912345678"), "good morning"), soon());
  await ana.hears("good morning");
  expect(platform.complaints).toEqual([]);
});

it("finds a Brazilian mobile that WhatsApp has without its ninth digit, and goes on there", async () => {
  const { platform, adapter, stands, hears, events } = await openBench();
  await stands("open");
  const ana = platform.person({ name: "Ana", number: "551187654321" });
  for (const words of ["bom dia", "tudo bem?"])
    await adapter.send(outgoing(chatOf("+5511987654321"), words), soon());
  await ana.hears("bom dia");
  await ana.hears("tudo bem?");
  const moved = await hears("moved");
  expect(moved).toMatchObject({
    address: { channel, chat: "5511987654321@s.whatsapp.net" },
    to: "551187654321@s.whatsapp.net",
    from: { id: "551187654321@s.whatsapp.net", phone: "+551187654321" },
  });
  expect(events.filter(({ type }) => type === "moved")).toHaveLength(1);
});

it("says that nobody is there, where a phone has no WhatsApp", async () => {
  const { adapter, stands } = await openBench();
  await stands("open");
  const sending = adapter.send(outgoing(chatOf("+351900000000"), "hello?"), soon());
  await expect(sending).rejects.toMatchObject({ fault: "gone", maybeSent: false });
});

it("looks nobody up while sending is stopped", async () => {
  const { platform, adapter, stands } = await openBench();
  await stands("open");
  platform.fails("rate_limited");
  const ana = platform.person({ name: "Ana" });
  await expect(adapter.send(outgoing(addressOf(ana), "hello"), soon())).rejects.toMatchObject({
    fault: "rate_limited",
  });
  const sending = adapter.send(outgoing(chatOf("+351900000000"), "hello?"), soon());
  await expect(sending).rejects.toMatchObject({
    fault: "rate_limited",
    detail: "our own guard: throttled",
    maybeSent: false,
  });
});

it("counts each look-up as a new chat, also of somebody who is not there", async () => {
  const guard = { warmUp: false, newChatsPerDay: 2 };
  const { adapter, stands } = await openBench({ settings: { guard } });
  await stands("open");
  const fault = (phone: string) =>
    adapter.send(outgoing(chatOf(phone), "hello?"), soon()).catch((error) => error.detail);
  const nobody = "nobody has WhatsApp under this phone";
  expect(await fault("+351900000000")).toBe(nobody);
  expect(await fault("+351900000000")).toBe(nobody);
  expect(await fault("+351900000001")).toBe("our own guard: new_chats");
});

it("counts a new chat once, whatever is said in it, and under whichever name", async () => {
  const guard = { warmUp: false, newChatsPerDay: 1 };
  const { platform, adapter, stands } = await openBench({ settings: { guard } });
  await stands("open");
  const ana = platform.person({ name: "Ana", number: "551187654321" });
  for (const words of ["bom dia", "tudo bem?"])
    await adapter.send(outgoing(chatOf("+5511987654321"), words), soon());
  await adapter.send(outgoing(addressOf(ana), "até logo"), soon());
  expect(ana.transcript()).toHaveLength(3);
});
