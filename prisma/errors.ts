/** Something about the database that its operator can mend. The message says what, where and how. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
}

/** The code that the system or PostgreSQL gave an error: `ENOENT`, `57P03`. Empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
