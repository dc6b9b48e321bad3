import { itIsALedger } from "./effects-contract.ts";
import { effectStoreInMemory } from "./effects-in-memory.ts";

itIsALedger("the ledger in memory", async () => {
  let passed = 0;
  const store = effectStoreInMemory(() => Date.now() + passed);
  return {
    stores: [store, store],
    lapse: async () => {
      passed += 3_600_000;
    },
  };
});
