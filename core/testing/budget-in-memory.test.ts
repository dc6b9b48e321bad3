import { itIsABudget } from "./budget-contract.ts";
import { budgetInMemory } from "./models-in-memory.ts";

itIsABudget("the budget in memory", async () => {
  const budget = budgetInMemory();
  return [budget, budget];
});
