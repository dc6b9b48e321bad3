import type { Bubble, BubbleDetails, SandboxFile, SandboxPerson, ShownForm } from "../platform.ts";
import type { Interactions } from "./interactions.ts";
import type { Commands } from "./routes.ts";
import { shownForm, submitted } from "./modals.ts";
import { flags } from "./shapes.ts";
import type { Attachment, Channel, Component, Message, User } from "./shapes.ts";
import type { World } from "./world.ts";

const patienceMs = 5_000;

export interface Life {
  readonly world: World;
  readonly interactions: Interactions;
  readonly commands: Commands;
}

/** Someone in a channel with the bot, played by a test. */
export class LocalPerson implements SandboxPerson {
  readonly user: User;
  readonly channel: Channel;
  readonly #life: Life;
  readonly #locale: string;

  constructor(life: Life, user: User, { channel, locale }: { channel: Channel; locale: string }) {
    this.#life = life;
    this.user = user;
    this.channel = channel;
    this.#locale = locale;
  }

  get name(): string {
    return this.user.global_name ?? this.user.username;
  }

  /** The same person in another channel. */
  in(channel: Channel): LocalPerson {
    return new LocalPerson(this.#life, this.user, { channel, locale: this.#locale });
  }

  /** Says something. A slash and the name of a command that is registered uses it, as in the apps. */
  async says(text: string, inAnswerTo?: Message): Promise<Message | undefined> {
    const { name = "", rest } = /^\/(?<name>\S+)(?:\s+(?<rest>.+))?$/su.exec(text)?.groups ?? {};
    if (this.#life.commands.list.some((command) => command.name === name)) {
      await this.uses(name, rest);
      return undefined;
    }
    return this.#writes({ content: text, ...(inAnswerTo && { reference: inAnswerTo.id }) });
  }

  async uses(name: string, words?: string): Promise<void> {
    const options = words === undefined ? [] : [{ type: 3, name: "text", value: words }];
    await this.#uses({ type: 2, data: { id: "1", type: 1, name, options } });
  }

  async sends({ kind, type, name, body, caption = "" }: SandboxFile): Promise<Message> {
    const { world } = this.#life;
    const sound = kind === "voice" ? { duration_secs: 1.5, waveform: "AAAA" } : {};
    const attachments = [world.upload(this.channel.id, { name, type, body }, sound)];
    return this.#writes({
      content: caption,
      attachments,
      ...(kind === "voice" && { flags: flags.voice }),
    });
  }

  /** Waits for a button or a row of a list with this label, and presses the newest. */
  async presses(label: string): Promise<void> {
    const { message, control, value } = await this.#wait(`a button "${label}"`, () =>
      this.#control(label),
    );
    const { type: component_type, custom_id } = control;
    const data = { component_type, custom_id, ...(value !== undefined && { values: [value] }) };
    await this.#uses({ type: 3, data, message });
  }

  /** Opens a form by the button of this label, fills in its fields by theirs, and sends it. */
  async fillsIn(label: string, entered: Readonly<Record<string, string>>): Promise<void> {
    const { modals } = this.#life.interactions;
    modals.delete(this.user.id);
    await this.presses(label);
    await this.#wait("a form", () => modals.get(this.user.id));
    await this.answersForm(entered);
  }

  form(): ShownForm | undefined {
    const open = this.#life.interactions.modals.get(this.user.id);
    return open && shownForm(open.modal);
  }

  async answersForm(entered?: Readonly<Record<string, string>>): Promise<void> {
    const { modals } = this.#life.interactions;
    const open = modals.get(this.user.id);
    modals.delete(this.user.id);
    if (!open || !entered) return;
    const { modal, message } = open;
    await this.#uses({ type: 5, data: submitted(modal, entered), message });
  }

  edits(message: Message, content: string): Message {
    return this.#life.world.rewrite(message, { content });
  }

  removes(message: Message): void {
    this.#life.world.remove(message);
  }

  /** Puts a sign under a message, or takes it away. */
  reacts(message: Message, emoji: string, change: "ADD" | "REMOVE" = "ADD"): void {
    this.#life.world.tell(`MESSAGE_REACTION_${change}`, {
      user_id: this.user.id,
      channel_id: message.channel_id,
      message_id: message.id,
      ...this.#guild(),
      emoji: { id: null, name: emoji },
    });
  }

  /** Waits for a message of the bot's that has these words. */
  async hears(words: RegExp | string): Promise<Message> {
    return this.#wait(String(words), () =>
      this.#messages().find(
        ({ author, content }) =>
          author.bot && (typeof words === "string" ? content.includes(words) : words.test(content)),
      ),
    );
  }

  /** From now on the bot may not write here. */
  blocks(): void {
    this.#life.world.closed.add(this.channel.id);
  }

  transcript(): readonly Bubble[] {
    return this.#messages().map((message) => {
      const buttons = controlsIn(message.components).flatMap(({ options, label }) =>
        options ? options.map((option) => option.label) : [label ?? ""],
      );
      const reaction = this.#life.world.reactions.get(message.id);
      return {
        who: message.author.bot ? "bot" : "person",
        kind: kindOf(message),
        text: message.content,
        ...(buttons.length > 0 && { buttons }),
        ...(reaction !== undefined && { reaction }),
      };
    });
  }

  details(at: number): BubbleDetails {
    const { attachments = [], components = [] } = this.#messages()[at] ?? {};
    const [sent] = attachments;
    const file = sent && this.#life.world.files.get(new URL(sent.url).pathname);
    const select = controlsIn(components).find(({ options }) => options);
    return { ...(file && { file }), ...(select && { list: select.placeholder ?? "" }) };
  }

  #writes(writing: {
    content: string;
    attachments?: readonly Attachment[];
    flags?: number;
    reference?: string;
  }): Message {
    const nonce = this.#life.world.nextId();
    return this.#life.world.write(this.channel.id, { author: this.user, nonce, ...writing });
  }

  async #uses(fields: Readonly<Record<string, unknown>>): Promise<void> {
    const { channel, user } = this;
    await this.#life.interactions.use({ channel, user, locale: this.#locale, fields });
  }

  #guild() {
    const { guild_id } = this.channel;
    return guild_id === undefined ? {} : { guild_id, member: { user: this.user, nick: null } };
  }

  #messages(): readonly Message[] {
    return this.#life.world
      .messages(this.channel.id)
      .filter((message) => (message.flags & flags.loading) === 0);
  }

  #control(label: string) {
    for (const message of this.#messages().toReversed())
      for (const control of controlsIn(message.components)) {
        if (control.label === label) return { message, control, value: undefined };
        const option = control.options?.find((one) => one.label === label);
        if (option) return { message, control, value: option.value };
      }
    return undefined;
  }

  /** Looks again after every change, until something is found or patience ends. */
  async #wait<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const patience = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await this.#life.world.changed(patience).catch(() => {
        throw new Error(`${this.name} waited in vain for ${what}`);
      });
    }
  }
}

function controlsIn(components: readonly Component[]): readonly Component[] {
  return components.flatMap((row) => row.components ?? []);
}

function kindOf({ attachments: [file], flags: bits }: Message): Bubble["kind"] {
  if (!file) return "text";
  if ((bits & flags.voice) !== 0) return "voice";
  if (file.content_type.startsWith("image/")) return "image";
  return file.content_type.startsWith("video/") ? "video" : "document";
}
