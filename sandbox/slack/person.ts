import { randomUUID } from "node:crypto";
import type { Bubble, BubbleDetails, SandboxFile, SandboxPerson, ShownForm } from "../platform.ts";
import { newFile } from "./files.ts";
import type { World } from "./method.ts";
import { shownForm, submitted } from "./modals.ts";
import type { Control, Message, SlackFile, User } from "./shapes.ts";
import type { Room } from "./workspace.ts";

/** Where a person is: a channel or their direct message, and there a thread. */
export interface Place {
  readonly room: Room;
  /** The `ts` of its root. */
  readonly thread?: string;
}

const patienceMs = 5_000;

/** Someone in a place with the bot. */
export class Person implements SandboxPerson {
  readonly user: User;
  readonly place: Place;
  readonly #world: World;

  constructor(world: World, user: User, place: Place) {
    this.user = user;
    this.place = place;
    this.#world = world;
  }

  get name(): string {
    return this.user.name;
  }

  /** The same person in another place. */
  in(place: Place): Person {
    place.room.members.add(this.user.id);
    return new Person(this.#world, this.user, place);
  }

  /** Says something; `@bot` names the bot, and words with a slash in front are a command. */
  async says(text: string): Promise<Message | undefined> {
    const { workspace, telling } = this.#world;
    if (/^\/[a-z]/u.test(text)) {
      telling.command(this.user, this.place.room, text);
      return undefined;
    }
    const typed = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    return this.#post({ text: typed.replaceAll(/@bot\b/gu, `<@${workspace.bot.user}>`) });
  }

  async sends({ kind, type, name, body, caption = "" }: SandboxFile): Promise<Message> {
    const { workspace } = this.#world;
    const file: SlackFile = {
      ...newFile(this.#world, { name, size: body.byteLength, type }),
      ...(kind === "voice" && { subtype: "slack_audio", duration_ms: 1_000 }),
    };
    workspace.files.set(file.id, { file, body });
    return this.#post({ text: caption, subtype: "file_share", upload: true, files: [file] });
  }

  async edits(message: Message, text: string): Promise<void> {
    const { workspace, telling } = this.#world;
    const { room } = this.place;
    const before = workspace.message(room, message.ts);
    const edited = { user: this.user.id, ts: workspace.newTs() };
    telling.changed(room, { now: workspace.put(room, { ...before, text, edited }), before });
  }

  async removes(message: Message): Promise<void> {
    this.place.room.messages.delete(message.ts);
    this.#world.telling.removed(this.place.room, message);
  }

  async reacts(message: Message, name: string, way: "added" | "removed" = "added"): Promise<void> {
    const { telling, workspace } = this.#world;
    telling.event({
      type: `reaction_${way}`,
      user: this.user.id,
      reaction: name,
      item: { type: "message", channel: this.place.room.id, ts: message.ts },
      item_user: message.user,
      event_ts: workspace.newTs(),
    });
  }

  /** Comes into the channel, of which Slack tells twice. */
  async joins(): Promise<void> {
    const { telling, workspace } = this.#world;
    const { id, kind } = this.place.room;
    const ts = workspace.newTs();
    const user = this.user.id;
    telling.event({
      type: "member_joined_channel",
      user,
      channel: id,
      channel_type: "C",
      event_ts: ts,
    });
    telling.event({
      type: "message",
      subtype: "channel_join",
      user,
      ts,
      channel: id,
      channel_type: kind,
    });
  }

  /** Opens the app's own tab, and waits to see it. */
  async opensHome(): Promise<unknown> {
    const { telling, workspace } = this.#world;
    const { id: channel } = this.place.room;
    telling.event({ type: "app_home_opened", user: this.user.id, channel, tab: "home" });
    return this.#wait("the home tab", () => workspace.homes.get(this.user.id));
  }

  /** Waits for a button or a row of a list, presses the newest of that label, and answers its action. */
  async presses(label: string): Promise<string> {
    const { message, control, action } = await this.#wait(`"${label}"`, () => this.#control(label));
    const { telling, workspace } = this.#world;
    const { room } = this.place;
    const pressed = { ...control, ...action, action_ts: workspace.newTs() };
    telling.interaction("block_actions", this.user, {
      container: {
        type: "message",
        message_ts: message.ts,
        channel_id: room.id,
        is_ephemeral: false,
        ...(message.thread_ts && { thread_ts: message.thread_ts }),
      },
      channel: { id: room.id, name: room.kind === "im" ? "directmessage" : "local" },
      message,
      state: { values: {} },
      response_url: `${this.#world.origin()}/response/${randomUUID()}`,
      actions: [pressed],
    });
    return action.value;
  }

  /** Opens a form by the button of this label, fills in its fields by theirs, and sends it. */
  async fillsIn(label: string, entered: Readonly<Record<string, string>>): Promise<void> {
    const { workspace } = this.#world;
    workspace.modals.delete(this.user.id);
    await this.presses(label);
    await this.#wait("a form", () => workspace.modals.get(this.user.id));
    await this.answersForm(entered);
  }

  form(): ShownForm | undefined {
    const modal = this.#world.workspace.modals.get(this.user.id);
    return modal && shownForm(modal);
  }

  async answersForm(entered?: Readonly<Record<string, string>>): Promise<void> {
    const { telling, workspace } = this.#world;
    const modal = workspace.modals.get(this.user.id);
    workspace.modals.delete(this.user.id);
    if (!modal || !entered) return;
    const view = submitted(modal, entered);
    telling.interaction("view_submission", this.user, { view, response_urls: [] });
  }

  /** Sends a form that was opened under this name. */
  async submits(callback_id: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const entered = Object.entries(fields).map(([name, value]) => [
      name,
      { [name]: { type: "plain_text_input", value } },
    ]);
    const values: unknown = Object.fromEntries(entered);
    this.#world.telling.interaction("view_submission", this.user, {
      view: {
        id: "V0LOCAL0001",
        type: "modal",
        callback_id,
        private_metadata: "",
        state: { values },
      },
      response_urls: [],
    });
  }

  transcript(): readonly Bubble[] {
    return this.messages().map((message) => bubbleOf(message, this.#world.workspace.bot.user));
  }

  details(at: number): BubbleDetails {
    const message = this.messages()[at];
    if (!message) return {};
    const [sent] = message.files ?? [];
    const stored = sent && this.#world.workspace.files.get(sent.id);
    const select = controlsOf(message).find((control) => control.type === "static_select");
    return {
      ...(stored && { file: { type: stored.file.mimetype, body: stored.body } }),
      ...(select && { list: select.placeholder.text }),
    };
  }

  /** What stands in this place, as Slack keeps it. */
  messages(): readonly Message[] {
    const { room, thread } = this.place;
    return [...room.messages.values()].filter(
      ({ ts, thread_ts }) => thread_ts === thread || ts === thread,
    );
  }

  #post(draft: Pick<Message, "text"> & Partial<Message>): Message {
    const { workspace, telling } = this.#world;
    const { room, thread } = this.place;
    const root = thread === undefined ? undefined : workspace.message(room, thread);
    const message = workspace.put(room, {
      type: "message",
      ts: workspace.newTs(),
      user: this.user.id,
      ...draft,
      ...(root && { thread_ts: root.ts, parent_user_id: root.user }),
    });
    telling.message(room, message);
    return message;
  }

  #control(label: string) {
    for (const message of this.messages().toReversed())
      for (const control of controlsOf(message)) {
        const action = chosen(control, label);
        if (action) return { message, control: bare(control), action };
      }
    return undefined;
  }

  /** Looks again after every change, until something is found or patience ends. */
  async #wait<Found>(what: string, look: () => Found | undefined): Promise<Found> {
    const patience = AbortSignal.timeout(patienceMs);
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await this.#world.workspace.changed(patience).catch(() => {
        throw new Error(`${this.name} waited in vain for ${what}`);
      });
    }
  }
}

function controlsOf({ blocks = [] }: Message): readonly Control[] {
  return blocks.flatMap((block) => (block.type === "actions" ? block.elements : []));
}

function chosen(control: Control, label: string) {
  if (control.type === "button")
    return control.text.text === label ? { value: control.value, text: control.text } : undefined;
  const option = control.options.find(({ text }) => text.text === label);
  return option && { value: option.value, selected_option: option };
}

function bare({ type, action_id }: Control) {
  return { type, action_id, block_id: "b1" };
}

function bubbleOf(message: Message, bot: string): Bubble {
  const labels = controlsOf(message).flatMap(labelsOn);
  const sign = message.reactions?.[0]?.name;
  return {
    who: message.user === bot ? "bot" : "person",
    kind: kindOf(message.files?.[0]),
    text: wordsOf(message),
    ...(labels.length > 0 && { buttons: labels }),
    ...(sign !== undefined && { reaction: sign }),
  };
}

/** Where there are blocks, they are what is seen. */
function wordsOf({ blocks = [], text }: Message): string {
  const sections = blocks.flatMap((block) => (block.type === "section" ? [block.text.text] : []));
  return sections.join("\n") || text;
}

function labelsOn(control: Control): readonly string[] {
  return control.type === "button"
    ? [control.text.text]
    : control.options.map(({ text }) => text.text);
}

function kindOf(file: SlackFile | undefined): Bubble["kind"] {
  if (!file) return "text";
  if (file.subtype === "slack_audio") return "voice";
  const [family] = file.mimetype.split("/");
  return family === "image" || family === "video" ? family : "document";
}
