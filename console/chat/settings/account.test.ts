import { expect, it } from "vitest";

import { accountOf } from "./account.ts";

it.each([
  ["", "demo"],
  ["?account=atende", "atende"],
  ["?account=sua-clinica_2&x=1", "sua-clinica_2"],
  ["?account=", "demo"],
  ["?account=../telegram", "demo"],
  ["?account=a%2Fb", "demo"],
])("reads the account of %j as %s", (query, account) => {
  expect(accountOf(query)).toBe(account);
});
