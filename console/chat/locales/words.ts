/** Every word the chat page says of itself. The bot's own words come from the server. */
export interface Words {
  readonly conversation: string;
  readonly you: string;
  readonly attendant: string;
  readonly composer: {
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly send: string;
  };
  readonly delivery: {
    readonly waiting: string;
    readonly stored: string;
    readonly read: string;
    readonly too_large: string;
    readonly refused: string;
    readonly edit: string;
  };
  readonly typing: string;
  readonly demo: { readonly badge: string; notice(bot: string): string };
  readonly suggestions: string;
  readonly options: string;
  readonly picked: string;
  readonly connection: {
    readonly offline: string;
    readonly reconnecting: string;
    readonly gone: string;
  };
  readonly newTab: string;
  newMessages(count: number): string;
  readonly toNewest: string;
  readonly settings: {
    readonly open: string;
    readonly language: string;
    readonly theme: string;
    readonly system: string;
    readonly light: string;
    readonly dark: string;
  };
}
