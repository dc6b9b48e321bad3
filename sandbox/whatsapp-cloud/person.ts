import type { Bubble, BubbleDetails, SandboxFile, SandboxPerson } from "../platform.ts";
import type { Choice, Line, User } from "./chats.ts";
import { seconds, tell, tellMessage, tellStatus } from "./world.ts";
import type { World } from "./world.ts";

const patienceMs = 5_000;

/** Someone in a chat with the business, played by a test or by whoever sits at the simulator. */
export class Person implements SandboxPerson {
  readonly user: User;
  readonly #world: World;
  #heard = 0;

  constructor(world: World, user: User) {
    this.user = user;
    this.#world = world;
  }

  get name(): string {
    return this.user.name;
  }

  get phone(): string | undefined {
    return this.user.waId === undefined ? undefined : `+${this.user.waId}`;
  }

  /** What the business addresses this person by. */
  get id(): string {
    return this.user.waId ?? this.user.userId;
  }

  async says(text: string, inAnswerTo?: Line): Promise<Line> {
    return this.shows({ type: "text", text: { body: text } }, { text, quotes: inAnswerTo?.id });
  }

  async sends({ kind, type, name, body, caption }: SandboxFile): Promise<Line> {
    const { id, sha256 } = this.#world.files.keep(type, body);
    const file = { id, mime_type: type, sha256, ...(caption !== undefined && { caption }) };
    const shown = { kind, text: caption ?? "", media: id };
    if (kind === "voice")
      return this.shows({ type: "audio", audio: { ...file, voice: true } }, shown);
    const named = kind === "document" ? { ...file, filename: name } : file;
    return this.shows({ type: kind, [kind]: named }, shown);
  }

  /** Sends anything, in Meta's words: `{ type: "order", order: { … } }`. */
  async shows(message: object, shown: Partial<Line> = {}): Promise<Line> {
    this.reads();
    const { business, chats } = this.#world;
    const id = chats.nextId();
    const { quotes } = shown;
    const context = quotes !== undefined && { context: { from: business.number, id: quotes } };
    const line = chats.write(this.user, { ...blank, ...shown, id });
    tellMessage(this.#world, this.user, { id, ...message, ...context });
    return line;
  }

  async edits(line: Line, text: string): Promise<void> {
    const { chats } = this.#world;
    chats.write(this.user, { ...line, text });
    const message = { type: "text", text: { body: text } };
    const edit = { original_message_id: line.id, message };
    tellMessage(this.#world, this.user, { id: chats.nextId(), type: "edit", edit });
  }

  async takesBack(line: Line): Promise<void> {
    const { chats } = this.#world;
    chats.remove(this.user, line.id);
    const revoke = { original_message_id: line.id };
    tellMessage(this.#world, this.user, { id: chats.nextId(), type: "revoke", revoke });
  }

  /** Puts a sign under a message; an empty one takes it away. */
  async reacts(line: Line, emoji: string): Promise<void> {
    const { chats } = this.#world;
    chats.write(this.user, { ...line, reaction: emoji });
    const reaction = { message_id: line.id, ...(emoji !== "" && { emoji }) };
    tellMessage(this.#world, this.user, { id: chats.nextId(), type: "reaction", reaction });
  }

  async presses(label: string): Promise<Line> {
    const [line, choice] = await this.#wait(`"${label}" to press`, () => this.#choice(label));
    const { id, under, description } = choice;
    const shown = { text: label, quotes: line.id };
    if (under === "template")
      return this.shows({ type: "button", button: { payload: id, text: label } }, shown);
    const reply = { id, title: label, ...(description !== undefined && { description }) };
    const interactive = { type: under, [under]: reply };
    return this.shows({ type: "interactive", interactive }, shown);
  }

  /** Waits for the bot's next message, after the one heard last, that has these words. */
  async hears(words: RegExp | string): Promise<Line> {
    return this.#wait(String(words), () => {
      const said = this.#lines().filter(({ who }) => who === "bot");
      const at = said.findIndex((line, index) => index >= this.#heard && has(line.text, words));
      if (at === -1) return undefined;
      this.#heard = at + 1;
      return said[at];
    });
  }

  /** Looks at the chat: what the bot said is read. Whoever writes or presses does too. */
  reads(): void {
    const { chats } = this.#world;
    for (const line of this.#lines().filter(({ who, isRead }) => who === "bot" && !isRead)) {
      chats.write(this.user, { ...line, isRead: true });
      tellStatus(this.#world, { user: this.user, line, status: "read" });
    }
  }

  /** Hears a voice note to its end. */
  plays(line: Line): void {
    tellStatus(this.#world, { user: this.user, line, status: "played" });
  }

  /** The owner of the business answers from the phone. */
  async hearsFromTheOwner(text: string): Promise<Line> {
    const { business, chats } = this.#world;
    const id = chats.nextId();
    const line = chats.write(this.user, { ...blank, who: "bot", id, text });
    const to = { ...(this.user.waId !== undefined && { to: this.user.waId }) };
    tell(this.#world, "smb_message_echoes", {
      message_echoes: [
        {
          from: business.number,
          ...to,
          to_user_id: this.user.userId,
          id,
          timestamp: seconds(this.#world),
          type: "text",
          text: { body: text },
        },
      ],
    });
    return line;
  }

  transcript(): readonly Bubble[] {
    return this.#lines().map(({ who, kind, text, choices, reaction }) => ({
      who,
      kind,
      text,
      ...(choices.length > 0 && { buttons: choices.map(({ label }) => label) }),
      ...(reaction && { reaction }),
    }));
  }

  details(at: number): BubbleDetails {
    const { who, isRead, media, list } = this.#lines()[at] ?? blank;
    const file = this.#world.files.get(media ?? "");
    return {
      ...(file && { file }),
      ...(list !== undefined && { list }),
      ...(who === "person" && { isRead }),
    };
  }

  #lines(): readonly Line[] {
    return this.#world.chats.lines(this.user);
  }

  #choice(label: string): readonly [Line, Choice] | undefined {
    for (const line of this.#lines().toReversed()) {
      const choice = line.choices.find((one) => one.label === label);
      if (choice) return [line, choice];
    }
    return undefined;
  }

  /** Looks again after every change, until something is found or patience ends. */
  async #wait<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const patience = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await this.#world.chats.changed(patience).catch(() => {
        throw new Error(`${this.name} waited in vain for ${what}`);
      });
    }
  }
}

const blank: Omit<Line, "id"> = {
  who: "person",
  kind: "text",
  text: "",
  choices: [],
  isRead: false,
};

function has(text: string, words: RegExp | string): boolean {
  return typeof words === "string" ? text.includes(words) : words.test(text);
}
