import { describe, expect, it, vi } from "vitest";
import { noWords } from "../../../../core/models/words.ts";
import type { Words } from "../../../../core/models/words.ts";
import { aClinic, aService } from "../../../../core/testing/clinic.ts";
import { agendaInMemory } from "../../../../core/testing/agenda-in-memory.ts";
import { aTurn } from "../../../../core/testing/turn.ts";
import { openReception } from "../../reception.ts";
import { asksHowLong, asksHowLongItIs } from "./asks.ts";
import { question } from "./question.ts";

const price = { minor: 18_000, currency: "BRL" };
const clinic = aClinic({ services: [aService("limpeza", 45, { price })] });

async function answerTo(said: string, words: Words = noWords) {
  const reception = openReception(agendaInMemory(clinic));
  const skill = question({ reception, words, manner: "Calm.", skills: [] });
  const outcome = await skill.run(aTurn({ said }));
  if (outcome.next !== "done") throw new Error(outcome.next);
  return outcome.say.map((one) => (one.kind === "text" ? one.markdown : one.kind));
}

it.each([
  "e quanto tempo leva?",
  "quanto tempo demora o procedimento?",
  "quanto dura em média?",
  "qual a duração?",
  "how long does it take?",
  "how long is it?",
  "how long does the appointment last?",
  "¿Cuánto se demora?",
  "¿y cuánto tarda?",
])("%j asks how long it takes and nothing else", (said) => {
  expect([asksHowLong(said), asksHowLongItIs(said)]).toEqual([true, true]);
});

it.each([
  "quero marcar uma limpeza, quanto tempo leva?",
  "quanto tempo leva pra chegar aí?",
  "cuánto tarda en bajar la hinchazón",
  "how long do I have to wait?",
  "how long until I can eat?",
  "quanto tempo antes preciso chegar?",
])("%j asks for something else, or more", (said) => {
  expect(asksHowLongItIs(said)).toBe(false);
});

describe("a question to the clinic", () => {
  it("is answered from what is known of it", async () => {
    const over = vi.fn<Words["over"]>(async () => "A limpeza custa R$ 180,00.");
    expect(await answerTo("quanto custa a limpeza?", { over })).toEqual([
      "A limpeza custa R$ 180,00.",
    ]);
    const facts = await over.mock.calls[0]?.[0].facts();
    expect(facts?.replaceAll("\u00A0", " ")).toBe(
      [
        "Clinic: Clínica Sorriso",
        "Service: limpeza, 45 minutes; R$ 180,00",
        "Professional: Dra. Ana; limpeza; Monday 08:00-12:00",
      ].join("\n"),
    );
  });

  it("is answered from the clinic's own data where they have it, model or not", async () => {
    const over = vi.fn<Words["over"]>();
    const [done] = await answerTo("vocês fazem limpeza?", { over });
    expect(done?.replaceAll("\u00A0", " ")).toBe(
      "question.done | limpeza prices.one | limpeza | R$ 180,00",
    );
    expect(await answerTo("do you guys do cleanings")).toEqual(["question.say"]);
    expect(await answerTo("quanto tempo dura a limpeza")).toEqual([
      "question.howLong | limpeza | 45",
    ]);
    expect(await answerTo("demora muito?")).toEqual([
      "question.howLong.list | - question.howLong | limpeza | 45",
    ]);
    expect(over).not.toHaveBeenCalled();
  });

  it("is the team's where there is no model, or none that knows", async () => {
    expect(await answerTo("aceita convênio?", noWords)).toEqual(["question.say"]);
  });
});
