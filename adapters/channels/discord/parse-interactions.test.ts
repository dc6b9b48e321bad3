import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";
import { account, addressOf, delivery } from "./testing/bench.ts";
import {
  ana,
  bot,
  chat,
  frame,
  guild,
  interaction,
  message,
  timestamp,
} from "./testing/payloads.ts";

const read = (of: object) => parse(delivery(interaction(of)), account);

const select = {
  type: 3,
  custom_id: "list",
  options: [
    { label: "Segunda", value: "day:1" },
    { label: "Terça", value: "day:2" },
  ],
};
const button = { type: 2, custom_id: "yes", label: "Sim", style: 2 };
const rows = [
  { type: 1, components: [button] },
  { type: 17, components: [{ type: 9, accessory: { ...button, custom_id: "no", label: "Não" } }] },
  { type: 1, components: [select] },
];
const pressedOn = message({ id: "55", author: bot, components: rows });

describe("a slash command", () => {
  it("is a command with what was filled in, by whom, in their language", () => {
    const data = {
      id: "1",
      type: 1,
      name: "Agendar",
      options: [{ type: 3, name: "text", value: "já" }],
    };
    expect(read({ type: 2, data })).toEqual({
      events: [
        {
          type: "message",
          id: "interaction:1442000000000000009",
          address: addressOf(chat),
          at: new Date(Number((1_442_000_000_000_000_009n >> 22n) + 1_420_070_400_000n)),
          message: "1442000000000000009",
          from: { id: ana.id, name: "Ana", language: "pt-BR" },
          content: { kind: "command", name: "agendar", rest: "já" },
        },
      ],
      ignored: [],
    });
  });

  it("is for us in a server, and comes by the gateway all the same", () => {
    const data = { id: "1", type: 1, name: "help" };
    const given = interaction({
      type: 2,
      data,
      user: undefined,
      member: { user: ana, nick: "Aninha" },
      guild_id: guild,
    });
    const posted = parse(delivery(given), account);
    expect(posted.events).toMatchObject([
      { from: { name: "Aninha" }, group: { addressed: true }, content: { name: "help", rest: "" } },
    ]);
    expect(parse(delivery(frame("INTERACTION_CREATE", given)), account)).toEqual(posted);
  });

  it("says its subcommands, and what it was used on", () => {
    const options = [{ type: 1, name: "novo", options: [{ type: 4, name: "dias", value: 3 }] }];
    const target = { target_id: "9", resolved: { messages: { 9: { content: "Que dia?" } } } };
    const commands = [
      { id: "1", type: 1, name: "lembrete", options },
      { id: "2", type: 3, name: "Responder", ...target },
      { id: "3", type: 2, name: "Saudar", target_id: "8" },
    ];
    expect(commands.flatMap((data) => read({ type: 2, data }).events)).toMatchObject([
      { content: { name: "lembrete", rest: "novo 3" } },
      { content: { name: "responder", rest: "Que dia?" }, replyTo: "9" },
      { content: { name: "saudar", rest: "8" } },
    ]);
  });
});

describe("a press", () => {
  it.each([
    ["yes", "Sim"],
    ["no", "Não"],
  ])("of the button %s goes by its action and its words", (custom_id, label) => {
    const data = { component_type: 2, custom_id };
    expect(read({ type: 3, data, message: pressedOn }).events).toMatchObject([
      { type: "button", on: "55", action: custom_id, label },
    ]);
  });

  it("in a list goes by what was chosen", () => {
    const data = { component_type: 3, custom_id: "list", values: ["day:1", "day:2"] };
    expect(read({ type: 3, data, message: pressedOn }).events).toMatchObject([
      { type: "button", action: "day:1,day:2", label: "Segunda, Terça", control: "list" },
    ]);
  });

  it("of a form goes by its name, with its fields", () => {
    const components = [
      { type: 1, components: [{ type: 4, custom_id: "nome", value: "Ana" }] },
      { type: 18, component: { type: 3, custom_id: "dia", values: ["1", "2"] } },
    ];
    expect(read({ type: 5, data: { custom_id: "cadastro", components } }).events).toMatchObject([
      { type: "button", action: "cadastro", values: { nome: "Ana", dia: "1,2" } },
    ]);
  });

  it("is as old as its message where its own id does not tell", () => {
    const given = interaction({
      id: "X",
      type: 3,
      data: { component_type: 2, custom_id: "yes" },
      message: pressedOn,
    });
    expect(parse(delivery(given), account).events).toMatchObject([{ at: new Date(timestamp) }]);
  });
});

it.each([
  [{ type: 1 }, "irrelevant", "interaction: ping"],
  [{ type: 4, data: { name: "help" } }, "irrelevant", "interaction: autocomplete"],
  [{ type: 99, data: {} }, "irrelevant", "interaction: of a new type"],
  [{ type: 2, channel_id: undefined }, "unreadable", "interaction: says not who, where or what"],
])("%j makes no event", (of, kind, reason) => {
  expect(read(of)).toEqual({ events: [], ignored: [{ kind, reason }] });
});
