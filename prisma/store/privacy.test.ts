import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { PrivacyRequestKind } from "../../core/care/privacy.ts";
import { id } from "../../core/message/address.ts";
import { databaseForTest } from "../../tests/database.ts";
import { openPrivacyRequests } from "./privacy.ts";

const [organisation, ana, bia, conversation] = Array.from({ length: 4 }, () => randomUUID());

function asked(key: string, kind: PrivacyRequestKind, contact = ana) {
  return {
    key,
    kind,
    organisation: id<"organisation">(organisation ?? ""),
    contact: id<"contact">(contact ?? ""),
    conversation: id<"conversation">(conversation ?? ""),
    language: "pt-BR",
    at: new Date("2026-11-21T12:00:00Z"),
  };
}

it("keeps what a person asks for of their data once, until it is carried out", async () => {
  const { database } = await databaseForTest();
  const requests = openPrivacyRequests(database.prisma);
  await requests.request(asked("turn 1", "erasure"));
  await requests.request(asked("turn 1", "erasure"));
  await requests.request(asked("turn 2", "erasure"));
  await requests.request(asked("turn 3", "export"));
  await requests.request(asked("turn 4", "erasure", bia));
  expect(await requests.open()).toMatchObject([
    { kind: "erasure", contact: ana },
    { kind: "export", contact: ana },
    { kind: "erasure", contact: bia },
  ]);
  await database.prisma.privacyRequest.updateMany({ data: { state: "done" } });
  expect(await requests.open()).toEqual([]);
  await requests.request(asked("turn 5", "erasure"));
  expect(await requests.open()).toHaveLength(1);
});
