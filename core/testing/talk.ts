import { id } from "../message/address.ts";
import type { Handover } from "../desk/handover.ts";
import type { Prompting } from "../message/event.ts";
import type { Button, Form } from "../message/outgoing.ts";
import { newDialogue } from "../engine/dialogue.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import type { PreparedBot } from "../engine/prepared.ts";
import { unsaid } from "../engine/revised.ts";
import { takeTurn } from "../engine/turn.ts";

export type Talk = ReturnType<typeof talkWith>;

interface Where {
  /** The channel shows forms. */
  readonly showsForms?: boolean;
}

/** A conversation with a bot: what is said, and what comes back. It begins in 1970, and takes no time. */
export function talkWith(bot: PreparedBot, { showsForms = false }: Where = {}) {
  let now = 0;
  let dialogue: Dialogue = newDialogue;
  let attendant: "bot" | "human" = "bot";
  let buttons: readonly Button[] = [];
  let opens: string | undefined;
  let form: Form | undefined;
  let handover: Handover | undefined;
  let turns = 0;
  let outcome = "";

  async function take(
    event: Partial<Prompting> & Pick<Prompting, "type">,
    { crossed = false, revises = false } = {},
  ): Promise<string[]> {
    turns += 1;
    const about = {
      id: id<"event">(turns),
      address: { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") },
      at: new Date(0),
      from: { id: id<"person">("p") },
    };
    const result = await takeTurn(bot, {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two kinds are made below
      event: { ...about, ...event } as Prompting,
      contact: { id: id("p") },
      conversation: id("c"),
      organisation: id("o"),
      attendant,
      // As it comes back from the store.
      dialogue: JSON.parse(JSON.stringify(dialogue)),
      crossed,
      revises,
      showsForms,
      key: `turn ${turns}`,
      now: new Date(now),
      signal: AbortSignal.timeout(1_000),
    });
    ({ dialogue, attendant, handover } = result);
    ({ outcome } = result.trace);
    const spoken = result.say.filter((utterance) => utterance.kind === "text");
    buttons = spoken.flatMap((utterance) => utterance.buttons ?? []);
    opens = spoken.at(-1)?.list;
    form = spoken.at(-1)?.form;
    return spoken.map(({ markdown }) => markdown);
  }

  return {
    /** Lets so many hours pass. */
    waits: (hours: number) => void (now += hours * 3_600_000),
    says: (text: string) =>
      take({ type: "message", message: id("m"), content: { kind: "text", text } }),
    /** Says it before having seen what the bot said last. */
    saysBlindly: (text: string) =>
      take(
        { type: "message", message: id("m"), content: { kind: "text", text } },
        { crossed: true },
      ),
    /** Edits what was said last. */
    edits: (text: string) =>
      take(
        { type: "message", message: id("m"), content: { kind: "text", text } },
        { revises: true },
      ),
    /** Takes back what was said last. */
    removes: () => void (dialogue = unsaid(dialogue, id("m"))),
    commands: (name: string) =>
      take({ type: "message", message: id("m"), content: { kind: "command", name, rest: "" } }),
    sends: (label: string) =>
      take({ type: "message", message: id("m"), content: { kind: "unsupported", label } }),
    presses: (action: string, values: Readonly<Record<string, string>> = {}) =>
      take({ type: "button", action, values }),
    pressesLabel: (label: string) =>
      take({ type: "button", action: buttons.find((one) => one.label === label)?.action ?? "" }),
    /** Sends the form of the last answer. */
    fillsIn: (values: Readonly<Record<string, string>>) =>
      take({ type: "button", action: form?.action ?? "", values }),
    actionOf: (label: string) => buttons.find((one) => one.label === label)?.action ?? "",
    get labels() {
      return buttons.map(({ label }) => label);
    },
    /** What opens the choices where they are a list. */
    get opens() {
      return opens;
    },
    get form() {
      return form;
    },
    get outcome() {
      return outcome;
    },
    /** Where it stands, as it is stored. */
    get dialogue() {
      return dialogue;
    },
    /** What whoever takes over reads. */
    get handover() {
      return handover;
    },
    get attendant() {
      return attendant;
    },
  };
}
