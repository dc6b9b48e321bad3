import { expect, it } from "vitest";
import { asksWhetherItIs } from "./whether.ts";

it.each([
  "confirma pra mim se é amanhã?",
  "pode confirmar se a minha consulta é às 10?",
  "me confirma se eu tenho consulta quarta",
  "can you confirm if it's tomorrow?",
  "please confirm whether my appointment is at 10",
  "confírmame si es mañana",
  "¿me confirmas si la cita sigue en pie?",
])("who asks when they are expected is told: %s", (said) => {
  expect(asksWhetherItIs(said)).toBe(true);
});

it.each([
  "confirmo",
  "pode confirmar",
  "confirma pra mim a consulta de amanhã",
  "pode confirmar se for amanhã",
  "pode confirmar se a dra ana puder",
  "I confirm if I get the discount",
  "i can confirm if you like",
  "confirmo si me dan el descuento",
  "confirmame la cita si es posible",
  "confirma se tem vaga na quarta?",
])("who comes, or would if, asks nothing of the kind: %s", (said) => {
  expect(asksWhetherItIs(said)).toBe(false);
});
