import { userInfo } from "node:os";

/** Who types a command. A container may run under a number that has no name. */
export function operator(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}
