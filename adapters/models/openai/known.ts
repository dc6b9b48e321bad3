import { openClient } from "./client.ts";
import type { Access } from "./client.ts";
import { faultOf } from "./faults.ts";

/**
 * The models that an address knows, by the names it wants to be asked by. Costs nothing. Throws a
 * `ModelError`.
 */
export async function knownModels(access: Access, signal: AbortSignal): Promise<readonly string[]> {
  try {
    const { data } = await openClient(access).models.list({ signal });
    // Gemini puts a kind in front, and takes the name without it.
    return data.map(({ id }) => id.replace(/^models\//u, ""));
  } catch (error) {
    throw faultOf(error, signal);
  }
}
