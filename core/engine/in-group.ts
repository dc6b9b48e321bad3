import type { ContactId } from "../identity.ts";
import type { MessageId } from "../message/address.ts";
import { newDialogue } from "./dialogue.ts";
import type { Dialogue, Heard } from "./dialogue.ts";
import { unsaid } from "./revised.ts";

/** Of more people than these the bot forgets in a group where it stood with them: who spoke longest ago. */
const MOST_OTHERS = 20;

/**
 * The dialogue with one person of a group, beside which those with the others are kept: what one of
 * them says answers nothing that another was asked. Alone with somebody there is one dialogue.
 */
export function dialogueWith(contact: ContactId, dialogue: Dialogue): Dialogue {
  if (dialogue.with === undefined || dialogue.with === contact) return dialogue;
  const { others = [], recent, ...left } = dialogue;
  const own = others.find((each) => each.with === contact) ?? newDialogue;
  const aside = [left, ...others].filter((each) => each !== own && isLeftOff(each));
  return {
    ...own,
    with: contact,
    ...(recent && { recent }),
    ...(aside.length > 0 && { others: aside.slice(0, MOST_OTHERS) }),
  };
}

/** Who was overheard, and nothing more, leaves nothing to go on with. */
function isLeftOff({ with: _with, memory, offered = [], ...stands }: Dialogue): boolean {
  return offered.length > 0 || Object.keys({ ...stands, ...memory }).length > 0;
}

/** What each of them said last. */
export function heardIn({ heard, others = [] }: Dialogue): readonly Heard[] {
  return [heard, ...others.map((each) => each.heard)].filter((each) => each !== undefined);
}

/** The dialogue without a message that was taken back, whosever it was. */
export function unsaidIn(dialogue: Dialogue, removed: MessageId): Dialogue {
  const { others } = dialogue;
  const own = unsaid(dialogue, removed);
  if (!others) return own;
  const left = others.map((each) => unsaid(each, removed));
  return left.every((each, index) => each === others[index]) ? own : { ...own, others: left };
}
