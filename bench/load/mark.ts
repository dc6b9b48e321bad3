/** Which message of which conversation: it stands in every text, and comes back in the echo. */
export interface Mark {
  readonly conversation: number;
  /** Counts the conversation's messages from 1. */
  readonly place: number;
}

const MARK = /bench-(\d+)-(\d+)/u;

export function readMark(text: string): Mark | undefined {
  const found = MARK.exec(text);
  return found ? { conversation: Number(found[1]), place: Number(found[2]) } : undefined;
}

/** Something that a person might write and no skill is meant by, in ASCII as it stands in JSON. */
export function textOf({ conversation, place }: Mark): string {
  return `bench-${conversation}-${place} a encomenda azul chegou ontem de manh\\u00e3`;
}
