import { AsyncLocalStorage } from "node:async_hooks";

/** What is waited for: one answer of the store's, or somebody else who may take long. */
export type Wait = "brief" | "long";

/** Leaves what is under way for a wait; answers how to go back to it, which may have to wait for its chance. */
export type Leave = (wait: Wait) => () => Promise<void> | void;

const leaves = new AsyncLocalStorage<readonly Leave[]>();

/** Does something of which this process may die. `leave` is called whenever it is idle. */
export function underWay<T>(leave: Leave, work: () => Promise<T>): Promise<T> {
  return leaves.run([...(leaves.getStore() ?? []), leave], work);
}

/** Waits for somebody else. Who does nothing meanwhile is not blamed should the process die. */
export async function idle<T>(awaited: Promise<T>, wait: Wait = "long"): Promise<T> {
  const backs = (leaves.getStore() ?? []).map((leave) => leave(wait));
  try {
    return await awaited;
  } finally {
    for (const back of backs) await back();
  }
}
