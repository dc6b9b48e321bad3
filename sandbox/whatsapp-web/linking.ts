import { randomBytes } from "node:crypto";
import type { BinaryNode } from "@whiskeysockets/baileys";
import { node, now, SERVER } from "./nodes.ts";
import { CodePairing, scanned } from "./pairing.ts";
import type { Pairing } from "./pairing.ts";
import { numberOf } from "./people.ts";
import type { Phone } from "./signal.ts";
import type { Wire } from "./wire.ts";

export interface LinkingParts {
  readonly number: string;
  readonly owner: Phone;
  /** What the owner types. */
  readonly code: string;
  readonly complaints: string[];
  /** The phone and the device have agreed. */
  linked(wire: Wire, pairing: Pairing): void;
}

/** How a device comes to belong to the account: its QR code is scanned, or the code that it shows is typed. */
export class Linking {
  readonly #parts: LinkingParts;
  #offered: { readonly wire: Wire; readonly ref: string } | undefined;
  #byCode: CodePairing | undefined;

  constructor(parts: LinkingParts) {
    this.#parts = parts;
  }

  offer(wire: Wire): void {
    const ref = randomBytes(12).toString("base64url");
    this.#offered = { wire, ref };
    const refs = [ref, `${ref}-2`].map((one) => node("ref", {}, Buffer.from(one)));
    const attrs = { from: SERVER, type: "set", id: "pair-device", xmlns: "md" };
    wire.send(node("iq", attrs, [node("pair-device", {}, refs)]));
  }

  /** The owner points the phone's camera at the code. */
  scans(qr: string): void {
    const pairing = scanned(qr);
    if (!this.#offered || pairing.ref !== this.#offered.ref)
      throw new Error("the code is no longer shown");
    this.#parts.linked(this.#offered.wire, pairing);
  }

  /** A step of pairing by code, after which something else may be said than its answer. */
  async step(wire: Wire, id: string, reg: BinaryNode): Promise<void> {
    const isHello = reg.attrs["stage"] === "companion_hello";
    if (isHello) this.#begin(reg);
    const ref = isHello && this.#byCode && node("link_code_pairing_ref", {}, this.#byCode.ref);
    const answer = ref ? [node("link_code_companion_reg", {}, [ref])] : [];
    wire.send(node("iq", { from: SERVER, type: "result", id }, answer));
    if (isHello) await this.#type(wire);
    else if (this.#byCode) this.#parts.linked(wire, this.#byCode.finish(reg));
  }

  #begin(reg: BinaryNode): void {
    const { number, owner, complaints } = this.#parts;
    if (numberOf(reg.attrs["jid"] ?? "") !== number)
      complaints.push("a device asked to be paired with another number");
    this.#byCode = new CodePairing(owner, reg);
  }

  async #type(wire: Wire): Promise<void> {
    const typed = await this.#byCode?.typed(this.#parts.code);
    const attrs = { from: SERVER, type: "link_code_companion_reg", id: "code", t: now() };
    if (typed) wire.send(node("notification", attrs, [typed]));
  }
}
