import { describe, expect, it } from "vitest";
import { asksWhichUnit } from "./asks.ts";

describe("a question at which address somebody is", () => {
  it.each([
    "quinta ele ta em qual unidade",
    "em qual unidade a dra carla atende na terça?",
    "which office is she at on tuesday?",
    "¿en qué sede atiende el doctor el jueves?",
  ])("is known: %s", (said) => expect(asksWhichUnit(said)).toBe(true));

  it.each(["em qual unidade tem vaga na quinta?", "prefiro na unidade pinheiros"])(
    "is something else: %s",
    (said) => expect(asksWhichUnit(said)).toBe(false),
  );
});
