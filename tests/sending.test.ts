import { describe, expect, it } from "vitest";
import { ChannelError } from "../core/errors.ts";
import { id } from "../core/message/address.ts";
import { openHouse, ourMessages, settled, workUntil } from "./house.ts";
import type { DeliveryStatus } from "../core/message/event.ts";
import { addressOf, arrival, message, wordsSent } from "./loopback.ts";

describe("sending", () => {
  it("repeats what surely did not go out, and keeps the order", async () => {
    const house = await openHouse();
    let refusals = 2;
    house.channel.refuse = () => {
      refusals -= 1;
      if (refusals >= 0) throw new ChannelError("loopback", "unavailable");
    };
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "one"), message("ana", "2", "two")),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual(["echo one", "echo two"]);
  });

  it("leaves in doubt what may have gone out, and sends what follows", async () => {
    const house = await openHouse();
    house.channel.refuse = ({ say }) => {
      if (say.kind === "text" && say.markdown === "echo one")
        throw new ChannelError("loopback", "unavailable", { maybeSent: true });
    };
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "one"), message("ana", "2", "two")),
    );
    await workUntil(house.hub, () => settled(house));
    expect(wordsSent(house.channel)).toEqual(["echo two"]);
    const statuses = await ourMessages(house);
    expect(statuses.map(({ status }) => status)).toEqual(["in_doubt", "sent"]);
  });

  it("gives up on a person who blocked us, with the reason", async () => {
    const house = await openHouse();
    house.channel.refuse = () => {
      throw new ChannelError("loopback", "blocked", { detail: "by the user" });
    };
    await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
    await workUntil(house.hub, () => settled(house));
    expect((await ourMessages(house))[0]).toMatchObject({
      status: "failed",
      fault: "blocked",
      detail: "by the user",
      attempts: 1,
    });
  });

  it("has sent what a platform gives an id that it gave before", async () => {
    const house = await openHouse();
    house.channel.send = () => Promise.resolve({ message: id("always this"), at: new Date() });
    await house.inbox.accept(
      arrival(house.account, message("ana", "1", "one"), message("ana", "2", "two")),
    );
    await workUntil(house.hub, () => settled(house));
    const statuses = await ourMessages(house);
    expect(statuses.map(({ status }) => status)).toEqual(["sent", "sent"]);
  });

  it.each<{ told: readonly (readonly DeliveryStatus[])[]; keyed: boolean }>([
    { told: [["read"], ["delivered"]], keyed: false },
    { told: [["read"], ["delivered"]], keyed: true },
    { told: [["sent", "delivered", "read"]], keyed: false },
    { told: [["sent", "delivered", "read"]], keyed: true },
    { told: [["read", "delivered", "sent"]], keyed: false },
    { told: [["read", "delivered", "sent"]], keyed: true },
  ])("takes receipts as they come, and never goes back: $told, by key: $keyed", async (each) => {
    const house = await openHouse();
    await house.inbox.accept(arrival(house.account, message("ana", "1", "one")));
    await workUntil(house.hub, () => settled(house));
    const [sent] = house.channel.sent;
    const receipt = (status: DeliveryStatus) => ({
      type: "delivery" as const,
      id: id<"event">(status),
      address: addressOf("ana"),
      at: new Date(),
      message: id<"message">(sent?.key ?? ""),
      status,
      ...(each.keyed && sent && { key: sent.key }),
    });
    for (const together of each.told) {
      await house.inbox.accept(arrival(house.account, ...together.map(receipt)));
      await workUntil(house.hub, () => settled(house));
    }
    const reply = await house.prisma.message.findFirstOrThrow({ where: { author: "bot" } });
    expect(reply).toMatchObject({ status: "sent", receipt: "read" });
  });
});
