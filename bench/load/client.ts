import { connect } from "node:net";
import type { Socket } from "node:net";
import { sizeOf } from "./frame.ts";

/** What is done with an answer's status; 0 when the connection broke before there was one. */
export type Answered = (status: number) => void;

interface Connection {
  readonly socket: Socket;
  text: string;
  answered: Answered | undefined;
}

/**
 * Posts to one server over as many kept-alive connections as there are requests under way. Made by
 * hand, for on a machine that the sender shares with the server its cost is in every figure.
 */
export class Client {
  readonly #port: number;
  readonly #idle: Connection[] = [];
  readonly #all = new Set<Socket>();
  #isClosed = false;

  constructor(port: number) {
    this.#port = port;
  }

  /** `request` is a whole HTTP request in Latin-1. */
  post(request: string, answered: Answered): void {
    const connection = this.#idle.pop() ?? this.#connect();
    connection.answered = answered;
    connection.socket.write(request, "latin1");
  }

  /** What is under way is not answered any more. */
  close(): void {
    this.#isClosed = true;
    for (const socket of this.#all) socket.destroy();
  }

  #connect(): Connection {
    const socket = connect(this.#port, "127.0.0.1").setNoDelay(true).setEncoding("latin1");
    const connection: Connection = { socket, text: "", answered: undefined };
    this.#all.add(socket);
    socket.on("data", (text: string) => this.#read(connection, text));
    socket.on("error", () => undefined); // the close that follows tells it
    socket.on("close", () => this.#forget(connection));
    return connection;
  }

  #read(connection: Connection, text: string): void {
    connection.text += text;
    if (sizeOf(connection.text) === 0) return;
    const status = Number(connection.text.slice(9, 12));
    const { answered } = connection;
    connection.text = "";
    connection.answered = undefined;
    this.#idle.push(connection);
    answered?.(status);
  }

  #forget(connection: Connection): void {
    this.#all.delete(connection.socket);
    const place = this.#idle.indexOf(connection);
    if (place !== -1) this.#idle.splice(place, 1);
    if (!this.#isClosed) connection.answered?.(0);
  }
}
