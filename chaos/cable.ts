import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";

/** What happens to a statement on its way. */
export type Fate =
  | "carried"
  /** The connection is reset before the database hears it. */
  | "unheard"
  /** The database carries it out, and the connection is reset before it can say so. */
  | "unanswered";

/** A way to a database that stays where it is while the database moves, and on which statements get lost. */
export class Cable {
  /** Chooses what becomes of the next statement. */
  fate: () => Fate = () => "carried";
  /** How many statements were cut off. */
  cuts = 0;
  readonly #server: Server;
  readonly #far: () => string;
  readonly #ends = new Set<Socket>();

  private constructor(server: Server, far: () => string) {
    this.#server = server;
    this.#far = far;
    server.on("connection", (near) => this.#plug(near));
  }

  /** `far` says where the database is just now, or throws while there is none. */
  static async open(far: () => string): Promise<Cable> {
    const server = createServer({ noDelay: true });
    await once(server.listen(0, "127.0.0.1"), "listening");
    return new Cable(server, far);
  }

  /** The database's address, by way of this cable. */
  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    const url = new URL(this.#far());
    url.host = `127.0.0.1:${address.port}`;
    return url.href;
  }

  close(): void {
    this.#server.close();
    for (const end of this.#ends) end.destroy();
  }

  #plug(near: Socket): void {
    near.on("error", () => near.destroy());
    const far = this.#dial();
    if (!far) return void near.destroy();
    let isUnanswered = false;
    this.#pair(near, far, (bytes) => {
      const fate = isStatement(bytes) ? this.fate() : "carried";
      isUnanswered ||= fate === "unanswered";
      return fate !== "unheard";
    });
    this.#pair(far, near, () => !isUnanswered);
  }

  #dial(): Socket | undefined {
    try {
      const { hostname, port } = new URL(this.#far());
      return connect({ port: Number(port), host: hostname, noDelay: true });
    } catch {
      return undefined;
    }
  }

  /** Carries what `from` says to `to`, until `mayPass` says no: then both ends are reset. */
  #pair(from: Socket, to: Socket, mayPass: (bytes: Buffer) => boolean): void {
    this.#ends.add(from);
    from.on("data", (bytes) => {
      if (mayPass(bytes)) return void to.write(bytes);
      this.cuts += 1;
      from.resetAndDestroy();
      to.resetAndDestroy();
    });
    from.on("error", () => from.destroy());
    from.on("close", () => {
      this.#ends.delete(from);
      to.destroy();
    });
  }
}

/** The driver's first byte: Q asks in one message; P and B parse and bind, S ends what was bound. */
function isStatement([first]: Buffer): boolean {
  return first !== undefined && "QPB".includes(String.fromCodePoint(first));
}
