import { describe, expect, it } from "vitest";
import { asksAboutData, wantsErasure, wantsExport } from "./privacy.ts";

describe("a wish about one's data", () => {
  it.each([
    "apague meus dados",
    "apaga todos os meus dados por favor",
    "quero que vocês excluam meu cadastro",
    "quero deletar minhas informações",
    "apague tudo que vocês têm sobre mim",
    "quero que vocês apaguem tudo que têm sobre mim",
    "excluam tudo o que vocês sabem sobre mim",
    "delete my data",
    "please erase all my data",
    "delete everything you have about me",
    "borra mis datos",
    "quiero eliminar mi cuenta",
    "com base na LGPD solicito a exclusão dos meus dados pessoais",
    "me tira do sistema de vocês",
    "apaguem tudo meu ai",
    "quero sumir do sistema de vcs, exclui meu cadastro",
    "não quero mais que guardem meus dados",
    "please remove me from your database",
    "solicito la eliminación de mis datos",
    "quiero que eliminen toda mi información",
    "excluam todos os meus dados por favor",
    "quero q apague tudo",
    "queria que vcs apagassem tudo ai",
    "I want you to delete everything",
    "não, apaga meus dados",
    "no, borren mis datos",
    "no, delete my data",
  ])("that they go is known: %s", (said) => {
    expect([wantsErasure(said), wantsExport(said)]).toEqual([true, false]);
  });

  it.each([
    "quero meus dados",
    "quero uma cópia dos meus dados",
    "queria saber o que vocês têm guardado sobre mim",
    "me manda meus dados",
    "quais dados vocês têm de mim?",
    "I want my data",
    "send me a copy of my data",
    "what data do you have about me?",
    "quiero mis datos",
    "quiero descargar mis datos",
    "me manda tudo q vcs tem sobre mim",
    "tem como eu receber uma cópia de tudo que vcs tem guardado sobre mim?",
    "send me everything you have on me",
    "what information do you guys keep about me?",
    "quiero saber todo lo que tienen de mí",
    "hello what info do you guys hold on me",
    "what do you know about me?",
    "o que vocês sabem sobre mim?",
    "¿qué datos manejan ustedes de mí?",
    "quero uma cópia pela lgpd",
    "queria cópia dos dados meus que tão aí",
    "I'd like a copy under the GDPR",
  ])("to have them is known: %s", (said) => {
    expect([wantsErasure(said), wantsExport(said)]).toEqual([false, true]);
  });

  it.each([
    "quero marcar uma consulta",
    "quero apagar minha consulta de sexta",
    "apaguei sem querer a conversa, quero marcar",
    "quero atualizar meus dados",
    "meus dados estão certos?",
    "I want to book",
    "quiero cambiar mis datos",
    "por que apagaram meus dados?",
    "vocês excluíram meu cadastro?",
    "olvidé mis datos",
    "quero apagar tudo e começar de novo",
    "não posso às dez mas não tira meu nome da lista não",
    "não apaga meus dados não",
    "don't remove me from the list",
  ])("is none: %s", (said) => {
    expect([wantsErasure(said), wantsExport(said)]).toEqual([false, false]);
  });
});

describe("a question what becomes of one's data", () => {
  it.each([
    "pq vcs precisam dos meus dados? o que fazem com isso",
    "o que vocês fazem com os meus dados?",
    "meus dados estão seguros?",
    "vocês compartilham meus dados com alguém?",
    "vcs guardam meus dados?",
    "do you keep my data?",
    "qual a política de privacidade?",
    "what do you do with my data?",
    "¿qué hacen con mis datos?",
  ])("is known: %s", (said) => {
    expect(asksAboutData(said)).toBe(true);
  });

  it.each(["quero atualizar meus dados", "qual o preço?", "o que eu tenho marcado?"])(
    "is something else: %s",
    (said) => {
      expect(asksAboutData(said)).toBe(false);
    },
  );
});
