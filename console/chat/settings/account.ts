/** The bot's account on the web channel, from the page's query; `demo` unless a proper name is given. */
export function accountOf(query: string): string {
  const account = new URLSearchParams(query).get("account") ?? "";
  return /^[\w-]{1,64}$/.test(account) ? account : "demo";
}
