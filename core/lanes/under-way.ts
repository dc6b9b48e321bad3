import { AsyncLocalStorage } from "node:async_hooks";

/** Leaves what is under way; answers how to go back to it, which may have to wait for its chance. */
export type Leave = () => () => Promise<void> | void;

const leaves = new AsyncLocalStorage<readonly Leave[]>();

/** Does something of which this process may die. `leave` is called whenever it is idle. */
export function underWay<T>(leave: Leave, work: () => Promise<T>): Promise<T> {
  return leaves.run([...(leaves.getStore() ?? []), leave], work);
}

/** Waits for somebody else. Who does nothing meanwhile is not blamed should the process die. */
export async function idle<T>(wait: Promise<T>): Promise<T> {
  const backs = (leaves.getStore() ?? []).map((leave) => leave());
  try {
    return await wait;
  } finally {
    for (const back of backs) await back();
  }
}
