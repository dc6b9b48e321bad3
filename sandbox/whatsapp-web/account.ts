import type { BinaryNode, proto } from "@whiskeysockets/baileys";
import type { SandboxTrouble } from "../platform.ts";
import { Chats } from "./chats.ts";
import type { Files } from "./files.ts";
import { Groups, openGroupMessage } from "./groups.ts";
import type { Group } from "./groups.ts";
import { Linking } from "./linking.ts";
import { Mail } from "./mail.ts";
import { child, children, first, node, now, SERVER } from "./nodes.ts";
import { pairSuccess } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import { jidOf, lidOf, numberOf, People } from "./people.ts";
import type { Someone } from "./people.ts";
import { answerTo } from "./queries.ts";
import { Phone } from "./signal.ts";
import type { Bundle } from "./signal.ts";
import type { Wire } from "./wire.ts";

/** A device that belongs to the account. */
export interface Device {
  readonly id: number;
  readonly jid: string;
  bundle?: Bundle;
}

export interface AccountParts {
  readonly number: string;
  /** The code that the owner types, when a device asks to be paired by one. */
  readonly code: string;
  readonly files: Files;
  readonly complaints: string[];
  /** Where files are. */
  host: string;
}

/** One number of WhatsApp's: its owner's phone, the device that is linked to it, and all who write to it. */
export class Account {
  readonly number: string;
  readonly owner = new Phone();
  readonly people = new People();
  readonly chats = new Chats();
  readonly files: Files;
  readonly mail = new Mail();
  readonly groups = new Groups();
  readonly troubles: SandboxTrouble[] = [];
  readonly parts: AccountParts;
  /** Who was shown that something is being written, what was shown as read, what the owner was asked. */
  readonly noticed = {
    composing: new Set<string>(),
    read: new Set<string>(),
    askedOfOwner: new Set<string>(),
  };
  device: Device | undefined;
  twice = false;
  #wire: Wire | undefined;
  #devices = 0;
  readonly #linking: Linking;

  constructor(parts: AccountParts) {
    this.parts = parts;
    this.number = parts.number;
    this.files = parts.files;
    const linked = (wire: Wire, pairing: Pairing) => this.#pair(wire, pairing);
    this.#linking = new Linking({ ...parts, owner: this.owner, linked });
  }

  get host(): string {
    return this.parts.host;
  }

  get isOnline(): boolean {
    return this.#wire !== undefined && this.device !== undefined;
  }

  opened(wire: Wire, { username, device }: proto.ClientPayload): void {
    if (!username) this.#offer(wire);
    else if (String(username) === this.number && device === this.device?.id) this.#logIn(wire);
    else wire.end(node("failure", { reason: "401" }));
  }

  closed(wire: Wire): void {
    if (this.#wire === wire) this.#wire = undefined;
  }

  async said(wire: Wire, said: BinaryNode): Promise<void> {
    const { tag, attrs } = said;
    if (tag === "iq") await this.#asked(wire, said);
    if (tag === "message") await this.#sent(wire, said);
    if (tag === "chatstate") this.noticed.composing.add(numberOf(attrs["to"] ?? ""));
    if (tag === "receipt" || (tag === "ack" && attrs["class"] === "message")) this.#received(said);
  }

  /** The device's keys are here: from now on it can be written to. */
  uploaded(bundle: Bundle): void {
    const former = this.device?.bundle?.preKeys ?? [];
    if (this.device) this.device.bundle = { ...bundle, preKeys: [...former, ...bundle.preKeys] };
    this.mail.canBeWritten();
  }

  scans(qr: string): void {
    this.#linking.scans(qr);
  }

  /** The owner removes the device in the phone's settings. */
  unlinks(): void {
    this.device = undefined;
    this.#wire?.end(
      node("stream:error", { code: "401" }, [node("conflict", { type: "device_removed" })]),
    );
  }

  /** Something is said to the device: now, or as soon as it is there. */
  deliver(stanza: BinaryNode): void {
    this.mail.post(stanza);
    if (!this.isOnline) return;
    this.#wire?.send(stanza);
    const left = this.device?.bundle?.preKeys.length ?? 0;
    const attrs = { from: SERVER, type: "encrypt", id: `keys-${now()}`, t: now() };
    if (left < FEW_KEYS)
      this.#wire?.send(node("notification", attrs, [node("count", { value: String(left) })]));
  }

  /** Hangs up on the device, as a bad network does. */
  cut(): void {
    this.#wire?.cut();
  }

  end(reason: BinaryNode): void {
    this.#wire?.end(reason);
  }

  #offer(wire: Wire): void {
    this.#wire = wire;
    this.#linking.offer(wire);
  }

  #pair(wire: Wire, pairing: Pairing): void {
    this.#devices += 1;
    const id = this.#devices;
    const jid = `${this.number}:${id}@${SERVER}`;
    this.device = { id, jid };
    wire.send(pairSuccess(this.owner, pairing, { jid, lid: lidOf(this.number, id) }));
  }

  /** Whoever was paired has to come again under the new name. */
  #paired(wire: Wire): void {
    wire.end(node("stream:error", { code: "515" }));
  }

  #logIn(wire: Wire): void {
    this.#wire?.end(
      node("stream:error", { code: "440" }, [node("conflict", { type: "replaced" })]),
    );
    this.#wire = wire;
    const { id = 0 } = this.device ?? {};
    wire.send(node("success", { t: now(), lid: lidOf(this.number, id), location: "here" }));
    const waiting = this.mail.waiting;
    for (const [place, stanza] of waiting.entries())
      wire.send({ ...stanza, attrs: { ...stanza.attrs, offline: String(place) } });
    wire.send(node("ib", {}, [node("offline", { count: String(waiting.length) })]));
  }

  async #asked(wire: Wire, query: BinaryNode): Promise<void> {
    const { type, id = "" } = query.attrs;
    const reg = child(query, "link_code_companion_reg");
    if (reg) await this.#linking.step(wire, id, reg);
    else if (type !== "result") wire.send(await this.#answer(query, id));
    else if (first(query)?.tag === "pair-device-sign") this.#paired(wire);
  }

  async #answer(query: BinaryNode, id: string): Promise<BinaryNode> {
    const parts = await answerTo(this, query);
    return node("iq", { from: SERVER, type: "result", id }, [...parts]);
  }

  #received({ attrs, content }: BinaryNode): void {
    const items = Array.isArray(content) ? children(content[0], "item") : [];
    for (const id of [attrs["id"], ...items.map((item) => item.attrs["id"])])
      if (id !== undefined) {
        this.mail.taken(id);
        if (attrs["type"] === "read") this.noticed.read.add(id);
      }
  }

  async #sent(wire: Wire, stanza: BinaryNode): Promise<void> {
    if (stanza.attrs["category"] === "peer") return this.#askedOfOwner(wire, stanza);
    const trouble = this.troubles.shift();
    if (trouble && refusesToCarryOut.has(trouble)) return this.#refuse(wire, stanza, trouble);
    await this.#carryOut(stanza);
    if (trouble === "reset") return wire.cut();
    if (trouble !== "silence") this.#acknowledge(wire, stanza);
  }

  /** Said to nobody else: the device wants something of its owner's phone, which does not answer here. */
  #askedOfOwner(wire: Wire, stanza: BinaryNode): void {
    this.noticed.askedOfOwner.add(stanza.attrs["id"] ?? "");
    this.#acknowledge(wire, stanza);
  }

  #acknowledge(wire: Wire, { attrs }: BinaryNode, error?: string): void {
    const { id = "", to = "" } = attrs;
    wire.send(
      node("ack", {
        class: "message",
        id,
        from: to,
        t: now(),
        ...(error !== undefined && { error }),
      }),
    );
    if (error !== undefined) return;
    for (const type of ["", "read"])
      wire.send(node("receipt", { id, from: to, t: now(), ...(type && { type }) }));
  }

  #refuse(wire: Wire, stanza: BinaryNode, trouble: SandboxTrouble): void {
    if (trouble === "expired") this.unlinks();
    else if (trouble === "page") wire.cut();
    else this.#acknowledge(wire, stanza, trouble === "rate_limited" ? "429" : "500");
  }

  /** Each of the recipient's devices gets a text of its own; the owner's phone gets one too. */
  async #carryOut(stanza: BinaryNode): Promise<void> {
    const { id = "", to = "" } = stanza.attrs;
    const group = this.groups.get(to);
    if (group) return this.#showIn(group, stanza, id);
    const sealed = children(child(stanza, "participants"), "to");
    if (!/^[0-9A-F]{16,32}$/u.test(id))
      this.parts.complaints.push("a message's id is not in capitals");
    for (const one of sealed) {
      const someone = this.people.get(one.attrs["jid"] ?? "");
      const encrypted = child(one, "enc");
      if (someone && encrypted) await this.#show(someone, encrypted, id);
    }
    if (sealed.length === 0) this.parts.complaints.push("a message is for nobody");
  }

  async #showIn(group: Group, stanza: BinaryNode, id: string): Promise<void> {
    const message = await openGroupMessage(this, group, stanza);
    if (message) this.chats.take({ id, chat: group.jid, who: "bot", message });
  }

  async #show({ phone, number: chat }: Someone, encrypted: BinaryNode, id: string): Promise<void> {
    const from = this.device?.jid ?? jidOf(this.number);
    const message = await phone.decrypt(from, encrypted);
    this.chats.take({ id, chat, who: "bot", message });
  }
}

/** Of so few keys the device is to make more. */
const FEW_KEYS = 3;

const refusesToCarryOut: ReadonlySet<SandboxTrouble> = new Set([
  "rate_limited",
  "expired",
  "server_error",
  "page",
]);
