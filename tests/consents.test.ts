import { describe, expect, it } from "vitest";
import type { Care } from "../core/care/care.ts";
import type { InboundEvent } from "../core/message/event.ts";
import { openConsents } from "../prisma/store/consents.ts";
import type { PrismaClient } from "../prisma/generated/client.ts";
import { live, openHouse } from "./house.ts";
import type { House } from "./house.ts";
import { addressOf, message, wordsSent } from "./loopback.ts";

let events = 0;

const caring =
  (asks: boolean) =>
  (prisma: PrismaClient): Care => ({
    countryOf: () => Promise.resolve("BR"),
    notice: { version: "1", asks, consents: openConsents(prisma) },
  });

const says = (text: string, chat = "ana"): InboundEvent => ({
  ...message("ana", `event ${(events += 1)}`, text),
  address: addressOf(chat),
});

const steps = ({ prisma }: House) =>
  prisma.consent.findMany({
    orderBy: { id: "asc" },
    select: { version: true, language: true, how: true },
  });

describe("a person's consent", () => {
  it("is kept as it was shown, once for each person and wording, wherever they write", async () => {
    const house = await openHouse({ care: caring(false) });
    await live(house, says("one"), says("two"), says("three", "group"));
    expect(await steps(house)).toEqual([{ version: "1", language: "en", how: "shown" }]);
    expect(wordsSent(house.channel)).toEqual([
      expect.stringMatching(/an artificial intelligence, .+\n\necho one$/u),
      "echo two",
      "echo three",
    ]);
    const [kept] = await house.prisma.consent.findMany();
    const contact = await house.prisma.contact.findFirstOrThrow();
    expect(kept).toMatchObject({ contactId: contact.id, organisationId: contact.organisationId });
    expect(kept?.wording).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("is asked for where the bot wants it, and what was said is answered after the yes", async () => {
    const house = await openHouse({ care: caring(true) });
    await live(house, says("one"), says("i agree"), says("two"));
    expect(await steps(house)).toMatchObject([{ how: "shown" }, { how: "accepted" }]);
    expect(wordsSent(house.channel).slice(1)).toEqual(["echo one", "echo two"]);
  });

  it("that is not given calls a person", async () => {
    const house = await openHouse({ care: caring(true) });
    await live(house, says("one"), says("i do not agree"), says("hello?"));
    expect(await steps(house)).toMatchObject([{ how: "shown" }, { how: "declined" }]);
    expect(await house.prisma.handover.findMany()).toMatchObject([{ reason: "declined" }]);
    expect(wordsSent(house.channel)).toHaveLength(2);
  });
});
