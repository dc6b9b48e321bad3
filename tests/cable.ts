import { once } from "node:events";
import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";
import { afterwards } from "./database.ts";

/** A way to a database that a test can break: by refusing everyone, or by saying nothing any more. */
export class Cable {
  readonly #server: Server;
  readonly #database: URL;
  readonly #ends = new Set<Socket>();
  #state: "whole" | "cut" | "silent" = "whole";
  #taken = 0;

  private constructor(server: Server, database: URL) {
    this.#server = server;
    this.#database = database;
    server.on("connection", (end) => this.#plug(end));
  }

  static async open(database: string): Promise<Cable> {
    const server = createServer();
    await once(server.listen(0, "127.0.0.1"), "listening");
    const cable = new Cable(server, new URL(database));
    afterwards(() => cable.#close());
    return cable;
  }

  /** The database's address, by way of this cable. */
  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    const url = new URL(this.#database);
    url.host = `127.0.0.1:${address.port}`;
    return url.href;
  }

  /** How many connections were ever asked for. */
  get taken(): number {
    return this.#taken;
  }

  /** Drops every connection and refuses new ones. */
  cut(): void {
    this.#state = "cut";
    this.#drop();
  }

  /** Leaves every connection open and carries nothing, as a network does that loses its packets. */
  silence(): void {
    this.#state = "silent";
  }

  /** Carries again. What went silent is dropped, for a part of what was said is gone. */
  mend(): void {
    if (this.#state === "silent") this.#drop();
    this.#state = "whole";
  }

  #drop(): void {
    for (const end of this.#ends) end.destroy();
  }

  #close(): void {
    this.cut();
    this.#server.close();
  }

  #plug(near: Socket): void {
    this.#taken += 1;
    if (this.#state === "cut") near.destroy();
    if (this.#state === "silent") this.#keep(near, near);
    if (this.#state !== "whole") return;
    const far = connect(Number(this.#database.port), this.#database.hostname);
    this.#keep(near, far);
    this.#keep(far, near);
  }

  #keep(end: Socket, other: Socket): void {
    this.#ends.add(end);
    end.on("data", (bytes) => this.#state === "whole" && other.write(bytes));
    end.on("error", () => end.destroy());
    end.on("close", () => {
      this.#ends.delete(end);
      other.destroy();
    });
  }
}
