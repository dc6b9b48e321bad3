import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { promisify } from "node:util";
import { DatabaseError } from "../errors.ts";

const run = promisify(execFile);
const systemUser = "postgres";

/** The system account PostgreSQL runs under, in the shape `spawn` takes. Empty: the hub's own. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * PostgreSQL refuses to run as root. A hub started by root lends it the account that owns the
 * cluster, and for a new cluster the system user `postgres`, which is created when missing.
 */
export async function accountFor(cluster: string): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  return (await ownerOf(cluster)) ?? (await lookUp(systemUser)) ?? (await create(systemUser));
}

async function ownerOf(path: string): Promise<Account | undefined> {
  const { uid, gid } = await stat(path).catch(() => ({ uid: 0, gid: 0 }));
  return uid === 0 ? undefined : { uid, gid };
}

async function lookUp(user: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", user]), run("id", ["-g", user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(user: string): Promise<Account> {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  const failure: unknown = await run("useradd", [...options, user]).then(
    () => undefined,
    (error: unknown) => error,
  );
  const account = await lookUp(user);
  if (account) return account;
  throw new DatabaseError(
    `PostgreSQL refuses to run as root, and the system user "${user}" to run it as could not be created. ` +
      "Start Prosa as an ordinary user, create that user yourself, or set DATABASE_URL to a PostgreSQL server.",
    { cause: failure },
  );
}
