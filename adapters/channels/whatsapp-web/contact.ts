import { id } from "../../../core/message/address.ts";
import type { ContactCard } from "../../../core/message/content.ts";

/** Reads the lines of a vCard that say who it is. `waid` is the number by which WhatsApp knows them. */
export function contactCardOf(given: {
  readonly displayName?: string | null | undefined;
  readonly vcard?: string | null | undefined;
}): ContactCard {
  const lines = unfolded(given.vcard ?? "").map(lineOf);
  const phones = lines.filter(({ name }) => name === "TEL");
  const fullName = lines.find(({ name }) => name === "FN")?.value;
  const known = phones.map(({ parameters }) => /waid=(?<user>\d+)/iu.exec(parameters)?.groups);
  const user = known.find((one) => one !== undefined)?.["user"];
  return {
    name: given.displayName || fullName || "",
    phones: phones.map(({ value }) => value),
    ...(user !== undefined && { person: id<"person">(`${user}@s.whatsapp.net`) }),
  };
}

/** A line that begins with a space goes on with the one before. */
function unfolded(vcard: string): readonly string[] {
  return vcard.replaceAll(/\r?\n[ \t]/gu, "").split(/\r?\n/u);
}

/** `item1.TEL;type=CELL;waid=5511:+55 11` */
function lineOf(line: string) {
  const at = line.indexOf(":");
  const [called = "", ...parameters] = line.slice(0, at).split(";");
  return {
    name: called.replace(/^.*\./u, "").toUpperCase(),
    parameters: parameters.join(";"),
    value: line.slice(at + 1).trim(),
  };
}

/** Somebody's card, for sending. A name cannot begin a line of its own. */
export function vcardOf({
  name,
  phone,
}: {
  readonly name: string;
  readonly phone: string;
}): string {
  const oneLine = name.replaceAll(/[\r\n]+/gu, " ");
  const digits = phone.replaceAll(/\D/gu, "");
  const escaped = oneLine.replaceAll(/[\\;,]/gu, String.raw`\$&`);
  return [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:;${escaped};;;`,
    `FN:${escaped}`,
    `TEL;type=CELL;type=VOICE;waid=${digits}:+${digits}`,
    "END:VCARD",
  ].join("\n");
}
