import type { Agenda } from "../../core/agenda/agenda.ts";
import { newDialogue } from "../../core/engine/dialogue.ts";
import type { Dialogue } from "../../core/engine/dialogue.ts";
import { prepareBot } from "../../core/engine/prepared.ts";
import type { TurnInput } from "../../core/engine/moment.ts";
import type { PreparedBot } from "../../core/engine/prepared.ts";
import { takeTurn } from "../../core/engine/turn.ts";
import type { ContactId } from "../../core/identity.ts";
import { id } from "../../core/message/address.ts";
import type { Content } from "../../core/message/content.ts";
import type { Prompting } from "../../core/message/event.ts";
import type { Button, Enclosure, Saying } from "../../core/message/outgoing.ts";
import { agendaInMemory } from "../../core/testing/agenda-in-memory.ts";
import { aClinic, aProfessional, aService } from "../../core/testing/clinic.ts";
import { learningOnce } from "../trained/once.ts";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { atende } from "./bot.ts";

/** Monday 23 November 2026, 07:00 at the clinic. */
export const monday = new Date("2026-11-23T10:00:00Z");

export const clinic = aClinic({
  services: [
    aService("limpeza", 60, { names: { "pt-BR": "Limpeza", en: "Cleaning", es: "Limpieza" } }),
    aService("canal", 90, { names: { "pt-BR": "Canal", en: "Root canal", es: "Endodoncia" } }),
  ],
  professionals: [
    aProfessional(
      "Dra. Ana",
      { 1: ["08:00-12:00", "13:00-17:00"], 5: ["08:00-12:00", "13:00-17:00"] },
      ["limpeza"],
    ),
    aProfessional("Dr. Bruno", { 4: ["09:00-12:00"], 5: ["09:00-12:00"] }, ["limpeza", "canal"]),
  ],
});

/** The clinic's agenda, with appointments of other people if any are given, as `ana 2026-11-27T10:00`. */
export async function openAgenda(...booked: readonly string[]): Promise<Agenda> {
  const agenda = agendaInMemory(clinic);
  for (const text of booked) {
    const [professional = "", start] = text.split(" ");
    const from = new Date(`${start}:00-03:00`);
    await agenda.book({
      key: text,
      at: new Date("2026-11-20T10:00:00Z"),
      clinic: clinic.id,
      service: id("limpeza"),
      professional: id(professional),
      contact: id("someone else"),
      conversation: id("elsewhere"),
      language: "pt-BR",
      from,
      to: new Date(from.getTime() + 3_600_000),
    });
  }
  return agenda;
}

interface Person {
  readonly name?: string;
  readonly language?: string;
  /** By which a store knows them; made up unless given. */
  readonly stored?: Pick<TurnInput, "conversation" | "organisation"> & {
    readonly contact: ContactId;
  };
}

const nobody = {
  contact: id<"contact">("patient"),
  conversation: id<"conversation">("conversation"),
  organisation: id<"organisation">("organisation"),
};

const trainer = learningOnce(intentTrainer);

type Pin = Extract<Saying, { readonly kind: "location" }>;

/** A patient who talks to the clinic on that Monday at seven, and gets all that is answered as one text. */
export class Patient {
  readonly #bot: PreparedBot;
  readonly #person: Omit<Person, "stored">;
  readonly #stored: NonNullable<Person["stored"]>;
  #dialogue: Dialogue = newDialogue;
  #buttons: readonly Button[] = [];
  #files: readonly Enclosure[] = [];
  #pins: readonly Pin[] = [];
  #turns = 0;

  constructor(agenda: Agenda, { stored = nobody, ...person }: Person = {}) {
    this.#bot = prepareBot(atende(agenda), trainer);
    this.#person = person;
    this.#stored = stored;
  }

  says(text: string): Promise<string> {
    return this.sends({ kind: "text", text });
  }

  commands(name: string): Promise<string> {
    return this.sends({ kind: "command", name, rest: "" });
  }

  /** Presses a button of the last answer. */
  presses(label: string): Promise<string> {
    const button = this.#buttons.find((each) => each.label === label);
    if (!button) throw new Error(`no button ${label} among ${this.labels.join(", ")}`);
    return this.#take({ ...this.#occurrence(), type: "button", action: button.action });
  }

  /** The buttons of the last answer. */
  get labels(): readonly string[] {
    return this.#buttons.map(({ label }) => label);
  }

  /** What went along with the last answer. */
  get files(): readonly Enclosure[] {
    return this.#files;
  }

  /** Where the last answer points on a map. */
  get pins(): readonly Pin[] {
    return this.#pins;
  }

  /** Sends what need not be words. */
  sends(content: Content): Promise<string> {
    const message = id<"message">(this.#turns);
    return this.#take({ ...this.#occurrence(), type: "message", message, content });
  }

  /** Edits what was said last. */
  edits(text: string): Promise<string> {
    const content = { kind: "text", text } as const;
    const message = id<"message">(this.#turns);
    return this.#take({ ...this.#occurrence(), type: "message", message, content }, true);
  }

  async #take(event: Prompting, revises = false): Promise<string> {
    const { contact, ...where } = this.#stored;
    const { dialogue, say } = await takeTurn(this.#bot, {
      event,
      contact: { id: contact, ...this.#person },
      ...where,
      attendant: "bot",
      revises,
      dialogue: this.#dialogue,
      crossed: false,
      key: `turn:${this.#turns}`,
      now: monday,
      signal: AbortSignal.timeout(5_000),
    });
    this.#dialogue = dialogue;
    const spoken = say.filter((utterance) => utterance.kind === "text");
    this.#files = say.filter((each) => each.kind === "enclosure");
    this.#pins = say.filter((each) => each.kind === "location");
    this.#buttons = spoken.flatMap((utterance) => utterance.buttons ?? []);
    return spoken.map(({ markdown }) => markdown).join("\n");
  }

  #occurrence() {
    this.#turns += 1;
    return {
      id: id<"event">(this.#turns),
      address: { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") },
      at: monday,
      from: { id: id<"person">("p") },
    };
  }
}
