import { StoreUnavailable } from "../../core/errors.ts";
import { codeOf } from "../errors.ts";

/** The same port, whose calls throw `StoreUnavailable` when the server is away. */
export function outageAware<Port extends object>(port: Port): Port {
  return new Proxy(port, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== "function") return call;
      return async (...values: unknown[]): Promise<unknown> => {
        try {
          const result: unknown = await Reflect.apply(call, target, values);
          return result;
        } catch (error) {
          return asUnavailable(error);
        }
      };
    },
  });
}

/**
 * Rethrows, as `StoreUnavailable`, what means that the server cannot serve just now. By SQLSTATE: 08
 * (connection), 25006 (a standby), 28, 3D000 and 42501 (it lets nobody in), 40 (deadlocks without
 * end), 53 (disk full, too many connections), 57 (shutdown, or it took too long), 58 (its disk
 * fails); and what the driver says without any SQLSTATE (refused, reset, timed out, closed). Prisma's
 * own words for the same are P1 (not reached) and P2024 (no connection free).
 */
export function asUnavailable(error: unknown): never {
  if (error instanceof Error && isOutage(error))
    throw new StoreUnavailable("the database does not answer", { cause: error });
  throw error;
}

function isOutage(error: Error): boolean {
  const code = codeOf(error);
  if (code === "") return /timeout|terminated|connection|closed|ended/iu.test(error.message);
  return /^(?:08|25006|28|3D000|40|42501|53|57|58|E[A-Z]+$|ERR_(?:SOCKET|STREAM)_|P1|P2024$)/u.test(
    code,
  );
}
