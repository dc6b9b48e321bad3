import { describe, expect, it } from "vitest";
import { asksToWait } from "./pause.ts";

describe("whoever is busy for a moment", () => {
  it.each([
    "um minutinho",
    "só um momento, por favor",
    "1 min",
    "peraí",
    "peraí, deixa eu ver aqui",
    "espera um pouco",
    "wait a bit please",
    "pera q to resolvendo um negocio aqui",
    "espera aí que eu vou ver com meu marido",
    "acho melhor esperar meu marido chegar pra confirmar",
    "better wait till my boss answers",
    "mejor espero a que me conteste mi jefe",
    "já volto",
    "já te falo",
    "deixa eu ver minha agenda",
    "vou ver",
    "vou ver e te aviso",
    "i’ll see",
    "voy a ver",
    "one sec",
    "hold on a minute",
    "let me check my calendar",
    "un momentito por favor",
    "ya te digo",
    "ya te confirmo",
    "já te confirmo",
    "let me confirm",
    "let me check with my boss",
    "i'll ask my wife and get back to you",
    "espera que lo miro con mi mujer y te digo",
    "tengo que preguntarle a mi marido",
    "vou falar com minha esposa primeiro",
    "deja le pregunto a ella si no tiene entrenamiento y te aviso",
    "let me ask her and get back to you",
  ])("says %j", (said) => {
    expect(asksToWait(said)).toBe(true);
  });

  it.each([
    "pera, na quinta",
    "prefiro esperar na lista",
    "vou esperar abrir vaga",
    "espero meu filho sair da escola sexta às 17h",
    "espera, quero outro dia",
    "um minuto é muito pouco",
    "deixa eu ver o que tem na sexta",
    "quanto tempo demora?",
    "wait, make it friday",
    "um",
    "let me check my appointment",
    "quiero hablar con mi dentista el viernes",
    "can i confirm my appointment",
    "let me confirm my appointment",
    "confirmo",
    "preciso falar com minha dentista",
    "i need to talk to my dentist",
    "tengo que hablar con mi doctora",
    "preciso falar com ela",
  ])("does not say %j", (said) => {
    expect(asksToWait(said)).toBe(false);
  });
});
