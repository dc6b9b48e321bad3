import { beforeAll, expect, it } from "vitest";
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

/** What people write who have much to say. */
const prose =
  "Olá, bom dia, trabalho perto da praça e queria saber como vocês fazem, minha vizinha falou bem daí. ";

/** Milliseconds of the processor that as much of it as anybody can write takes, by what is under way. */
const usual = new Map<readonly string[], number>();

/** How often it is measured before it counts: whatever else a machine does only adds to it. */
const GOES = 3;
const TIMES_THE_USUAL = 7;

beforeAll(async () => {
  for (const said of underWay) usual.set(said, await leastCost(prose, said));
});

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
  "a message full of %j costs a few times an ordinary one of its length at most, whatever is under way",
  async (piece) => {
    for (const said of underWay) {
      const enough = TIMES_THE_USUAL * (usual.get(said) ?? 0);
      expect(await leastCost(piece, said, enough), said.join(" | ")).toBeLessThan(enough);
    }
  },
);

/** The least of a few goes, or of fewer as soon as one is under `enough`. */
async function leastCost(piece: string, said: readonly string[], enough = 0): Promise<number> {
  let least = Infinity;
  for (let go = 0; go < GOES && least >= enough; go++)
    least = Math.min(least, await costOf(piece, said));
  return least;
}

async function costOf(piece: string, said: readonly string[]): Promise<number> {
  const ana = new Patient(await openAgenda(), { language: "pt-BR", name: "Ana" });
  for (const each of said) await ana.says(each);
  return cpuMsUntil(() => ana.says(piece.repeat(4_096 / piece.length)));
}
