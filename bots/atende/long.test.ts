import { expect, it } from "vitest";
import { cpuMsUntil } from "../../core/testing/cpu-time.ts";
import { openAgenda, Patient } from "./testing.ts";

const booking = ["limpeza com a dra ana sexta às 10", "sim"];
const underWay = [
  [],
  ["quero marcar limpeza para minha filha"],
  booking,
  [...booking, "cancela"],
  [...booking, "remarca"],
];

it.each(
  [
    " ",
    "\n",
    "a",
    "a\n",
    "a'",
    ",",
    "...",
    "1,",
    "10:00 ",
    "12/10, ",
    "9h, ",
    "vinte e ",
    "de 9 a ",
  ].concat([
    "não ",
    "sim, ",
    "para ",
    "Ana ",
    "Ana, ",
    "limpeza e ",
    "meu filho e ",
    "5 anos e ",
    "👍🏽",
    "\u0301",
  ]),
)(
  "as much of %j as anybody can write is answered in no time, whatever is under way",
  async (piece) => {
    for (const said of underWay) {
      const ana = new Patient(await openAgenda(), { language: "pt-BR", name: "Ana" });
      for (const each of said) await ana.says(each);
      const took = await cpuMsUntil(() => ana.says(piece.repeat(4_096 / piece.length)));
      expect(took, said.join(" | ")).toBeLessThan(500);
    }
  },
);
