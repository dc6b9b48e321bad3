import { Refusal } from "./channel.ts";
import type { Channel } from "./channel.ts";
import type { Session } from "./protocol.ts";

/** The visitor's session, one for the stream and the outbox alike. */
export interface Sessions {
  /** Makes `call` with the session in use; once more with a new one, where the old is refused. */
  run<T>(call: (session: Session) => Promise<T>): Promise<T>;
  /** Asks again, for the bot's words in the locale that holds now. */
  renew(): Promise<Session>;
  /** Tells of every session from now on. Answers how to stop. */
  watch(onSession: (session: Session) => void): () => void;
}

export function keepSession(channel: Pick<Channel, "openSession">, locale: () => string): Sessions {
  const watchers = new Set<(session: Session) => void>();
  let session: Session | undefined;
  let opening: Promise<Session> | undefined;

  const open = async (): Promise<Session> => {
    session = await channel.openSession(locale());
    for (const tell of watchers) tell(session);
    return session;
  };
  const renew = (): Promise<Session> => {
    const asked = open().finally(() => {
      if (opening === asked) opening = undefined;
    });
    opening = asked;
    return asked;
  };
  // Many who ask at once wait for one answer, or there would be as many visitors.
  const current = async (): Promise<Session> => opening ?? session ?? renew();

  return {
    async run(call) {
      const first = await current();
      try {
        return await call(first);
      } catch (error) {
        if (!(error instanceof Refusal && error.reason === "session")) throw error;
        if (session === first) session = undefined;
        return call(await current());
      }
    },
    renew,
    watch(onSession) {
      watchers.add(onSession);
      return () => watchers.delete(onSession);
    },
  };
}
