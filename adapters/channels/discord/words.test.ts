import { expect, it } from "vitest";
import { plainOf } from "./words.ts";

const users = [
  { id: "1", username: "clinic", bot: true },
  { id: "2", username: "ana", global_name: "Ana" },
];

it.each([
  ["<@1> oi", "oi"],
  ["<@!1>, oi", "oi"],
  ["oi <@1>", "oi"],
  ["fale com <@2> já", "fale com @Ana já"],
  ["<@9> <@&7>", "<@9> <@&7>"],
  ["veja <#5> e <#6>", "veja #geral e <#6>"],
  ["<:ok:123> <a:dança:1> <a:danca:1>", ":ok: <a:dança:1> :danca:"],
  ["use </ajuda agora:42>", "use /ajuda agora"],
  ["às <t:1795435200:R>", "às 2026-11-23T12:00:00.000Z"],
  ["[aqui](https://a.b/c) e <https://a.b>", "aqui e https://a.b"],
  [String.raw`2 \* 3 \_a\_ C:\dir`, String.raw`2 * 3 _a_ C:\dir`],
])("%s is read as %s", (content, plain) => {
  const mention_channels = [{ id: "5", name: "geral" }];
  expect(plainOf({ content, mentions: users, mention_channels }, ({ bot }) => bot === true)).toBe(
    plain,
  );
});
