import { describe, expect, it } from "vitest";
import { agreesInWords } from "./agreeing.ts";
import {
  isMereAnswer,
  leaningIn,
  readAnswerTo,
  readShortAnswer,
  withoutOpening,
} from "./answers.ts";
import { forbidsCallingOff } from "./calling-off.ts";

describe("a short answer", () => {
  it.each([
    ["Sim!", "yes"],
    ["isso, pode marcar", "yes"],
    ["sim sim", "yes"],
    ["correto", "yes"],
    ["simmm", "yes"],
    ["isso pode marcar", "yes"],
    ["confirma aí", "yes"],
    ["agora sim, pode marcar", "yes"],
    ["👍🏽", "yes"],
    ["yes please do the needful", "yes"],
    ["omg yes I'll take it!!", "yes"],
    ["yeah no dramas mate", "yes"],
    ["ok o, no wahala", "yes"],
    ["sí chamo, fino", "yes"],
    ["sipo", "yes"],
    ["listo mi amor", "yes"],
    ["sí para mi hermano", undefined],
    ["yes for my boss", undefined],
    ["yes bro but not 9", undefined],
    ["👎", "no"],
    ["acho que sim", undefined],
    ["creo que sí", undefined],
    ["i guess so", undefined],
    ["acho que não", "no"],
    ["acho ótimo", "yes"],
    ["sim acho perfeito", "yes"],
    ["sim não", undefined],
    ["não sim", undefined],
    ["isso na sexta", undefined],
    ["tá ótimo pode marcar", "yes"],
    ["sim, por favor", "yes"],
    ["s", "yes"],
    ["sm", "yes"],
    ["sta bien", "yes"],
    ["isso aí chefe", "yes"],
    ["tá bom vai", "yes"],
    ["não, mano", "no"],
    ["não tem problema, pode marcar", "yes"],
    ["no problem at all", "yes"],
    ["no hay ningún problema", "yes"],
    ["go ahead, thanks", "yes"],
    ["will do", "yes"],
    ["grab it please", "yes"],
    ["é, infelizmente", "yes"],
    ["é", undefined],
    ["manda aí", "yes"],
    ["por supuesto", "yes"],
    ["não", "no"],
    ["não, obrigada", "no"],
    ["agora não", "no"],
    ["não, deixa pra lá", "abandon"],
    ["ah, deixa pra lá então", "abandon"],
    ["never mind", "abandon"],
    ["ya no quiero", "abandon"],
    ["voltar", "back"],
    ["go back", "back"],
    ["não, nenhuma dessas", "none"],
    ["none of these", "none"],
    ["ninguna", "none"],
    ["that would be lovely, thank you so much", "yes"],
    ["oh that's lovely yes please", "yes"],
    ["thats perfect thanks", "yes"],
    ["let's do that", "yes"],
    ["book me in please", "yes"],
    ["exactly", "yes"],
    ["sí, resérvame esa", "yes"],
    ["me queda perfecto, muchas gracias", "yes"],
    ["desde luego", "yes"],
    ["hágale pues", "yes"],
    ["sale y vale", "yes"],
    ["not really", "no"],
    ["todavía no", "no"],
    ["I don't want it anymore", "abandon"],
    ["let me think about it", "abandon"],
    ["ya no hace falta", "abandon"],
    ["luego les aviso", "abandon"],
    ["what else do you have?", "none"],
    ["ninguna me viene bien", "none"],
    ["otro día", undefined],
    ["no importa", undefined],
    ["sim, na sexta", undefined],
    ["sim. não", undefined],
    ["quero cancelar minha consulta", undefined],
    ["não vou poder ir", undefined],
    ["", undefined],
  ])("%j is %s", (said, answer) => {
    expect(readShortAnswer(said)).toBe(answer);
  });
});

describe("a wish to cancel", () => {
  it.each([
    "pode cancelar",
    "sim, cancela",
    "cancela",
    "yes, cancel",
    "sí, cancélala",
    "yes remove it",
    "é sim. pode cancelar por favor desculpa o transtorno aí",
    "go ahead and cancel it",
    "sí, quítala",
    "anúlela por favor",
    "yeah scrap it",
    "give it to someone else",
    "sí, désela a otra persona",
  ])("%j is a yes to what cancels, and gives anything else up", (said) => {
    expect([true, false].map((cancels) => readShortAnswer(said, cancels))).toEqual([
      "yes",
      "abandon",
    ]);
  });

  it.each([
    "pode remarcar",
    "isso, pode marcar",
    "eu vou",
    "book it",
    "agéndala",
    "me la quedo",
    "fix it",
    "así quedamos",
  ])("is none where somebody books, moves or comes: %j", (said) => {
    expect([readShortAnswer(said, true), agreesInWords(said, true)]).toEqual([undefined, false]);
  });

  it.each(["yes delete it", "apaga tudo", "sí, bórralos"])(
    "is a yes to what erases: %j",
    (said) => {
      const skills = [{ erases: true }, { cancels: true }, {}] as const;
      expect(skills.map((skill) => readAnswerTo(skill, said))).toEqual([
        "yes",
        "yes",
        readShortAnswer(said),
      ]);
    },
  );

  it.each(["cancela", "cancela tudo", "sim, cancela", "cancel it", "please cancel", "anular"])(
    "is a wish to stop to what erases: %j",
    (said) => expect(readAnswerTo({ erases: true }, said)).toBe("abandon"),
  );

  it("is no yes where a no stands before it", () => {
    expect(readShortAnswer("não, cancela não", true)).toBeUndefined();
  });
});

it.each([
  "ok pode ser esse",
  "isso, pode marcar aí pra mim",
  "pode ser esse tbm",
  "esse também pode",
])("%j agrees in words that say nothing else", (said) => {
  expect(agreesInWords(said)).toBe(true);
});

describe("what follows a yes or a no", () => {
  it.each([
    ["certo, quinta às 9", "quinta às 9"],
    ["não na sexta", "na sexta"],
    ["no puedo ir", "no puedo ir"],
    ["não posso ir", "não posso ir"],
    ["não vou poder ir na sexta", "não vou poder ir na sexta"],
  ])("that stands for itself in %j is %j", (said, rest) => {
    expect(withoutOpening(said)).toBe(rest);
  });
});

describe("a yes or a no that is to nothing", () => {
  it.each([
    "sim",
    "blz",
    "ok",
    "👍",
    "não",
    "tá bom",
    "ok, beleza",
    "okk",
    "sure",
    "dale",
    "isso aí",
    "yes please",
    "sí, por favor",
    "will do",
    "bora",
  ])("is %j", (said) => {
    expect(isMereAnswer(said)).toBe(true);
  });

  it.each([
    "quero",
    "pode marcar",
    "cancela",
    "confirmo",
    "obrigada",
    "voltar",
    "sexta",
    "sim, na sexta",
    "",
  ])("is not %j", (said) => {
    expect(isMereAnswer(said)).toBe(false);
  });
});

describe("that nothing is to be cancelled", () => {
  it.each([
    "don't cancel",
    "please don't cancel it",
    "por favor não cancela",
    "no la cancela",
    "cancela não",
    "no quiero cancelar",
  ])("is said by %j", (said) => {
    expect(forbidsCallingOff(said)).toBe(true);
  });

  it.each([
    "não posso, cancela",
    "nao vou poder ir cancela",
    "can't, cancel",
    "no, cancela",
    "cancela",
  ])("is not said by %j", (said) => {
    expect(forbidsCallingOff(said)).toBe(false);
  });
});

describe("what a story leans to", () => {
  it.each([
    [
      "ai que maravilha nossa não acredito. eu quero sim. pode botar no meu nome eu já tinha até perdido a esperança. porque essa semana é a única que a minha patroa me liberou de manhã",
      "yes",
    ],
    [
      "ah poxa vida que pena olha às dez eu não vou conseguir não. porque quarta de manhã eu busco o meu netinho na creche e a minha filha tá viajando a serviço e volta só na sexta de noite",
      "no",
    ],
    [
      "eu quero sim. mas quarta às dez eu não vou conseguir não. porque eu busco o meu netinho na creche e a minha filha tá viajando a serviço e ela volta só na sexta-feira de noite viu",
      undefined,
    ],
    [
      "nossa não acredito que abriu. deixa eu falar com o meu marido. porque ele fica com o carro na quarta e a minha mãe não anda de ônibus desde que ela operou o joelho em agosto",
      undefined,
    ],
  ])("%j is %s", (said, answer) => {
    expect(leaningIn(said)).toBe(answer);
  });
});
