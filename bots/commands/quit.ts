/** Ends a command with an exit code, saying why on stderr when there is something to say. */
export class Quit extends Error {
  override readonly name = "Quit";
  readonly code: number;

  constructor(code: number, message = "") {
    super(message);
    this.code = code;
  }
}
