import { describe, expect, it } from "vitest";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { contractClinic, knownBySlugs } from "../../../../core/testing/clinic.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { insurance } from "./insurance.ts";

const clinic = knownBySlugs({
  ...contractClinic,
  plans: [
    { slug: "dental", name: "Dental Mais", services: ["limpeza"] },
    { slug: "odonto", name: "Odonto Bem", professionals: ["ana"] },
  ],
});

async function answerTo(said: string, spokenOf: Readonly<Record<string, string>> = {}) {
  const skill = insurance(openReception(agendaInMemory(clinic)));
  const outcome = await skill.run(aTurn({ said, spokenOf }));
  if (outcome.next !== "done") throw new Error(outcome.next);
  return outcome.say.flatMap((one) => (one.kind === "text" ? [one] : []));
}

async function toldOf(said: string, spokenOf?: Readonly<Record<string, string>>) {
  const [answer] = await answerTo(said, spokenOf);
  return answer?.markdown.split(" | ");
}

describe("a question about insurance", () => {
  it.each([
    ["e qual dentista atende por ele?", "Dental Mais"],
    ["esse plano cobre o quê?", "Dental Mais"],
    ["aceitam Odonto Bem?", "Odonto Bem"],
  ])("is about the plan that is spoken of, unless it names one: %s", async (said, plan) => {
    expect((await toldOf(said, { plan: "dental" }))?.slice(0, 2)).toEqual(["insurance.some", plan]);
  });

  it.each(["quais convênios vocês aceitam?", "e outro plano?", "what other plans do you take?"])(
    "is about all of them: %s",
    async (said) => {
      const all = ["insurance.list", "Dental Mais e Odonto Bem"];
      expect(await toldOf(said, { plan: "dental" })).toEqual(all);
    },
  );

  it("is about those by which somebody or something that is named can be had", async () => {
    const ofBruno = ["insurance.list.for", "Dr. Bruno", "Dental Mais"];
    expect(await toldOf("e o dr bruno? aceitam convênio?")).toEqual(ofBruno);
    const ofImplants = ["insurance.list.for", "Implante", "Odonto Bem"];
    expect(await toldOf("tem plano que cobre implante?")).toEqual(ofImplants);
  });

  it("offers to book what is spoken of by the plan that pays for it", async () => {
    const [answer] = await answerTo("e por dental mais?", { service: "limpeza" });
    const [button] = answer?.buttons ?? [];
    expect(button?.action).toMatch(/dental[^]*limpeza|limpeza[^]*dental/u);
  });
});
