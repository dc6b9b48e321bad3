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
    readonly editing: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly attach: {
    readonly open: string;
    readonly photo: string;
    readonly document: string;
    readonly place: string;
    /** The files of the message that is being written. */
    readonly files: string;
    readonly sending: string;
    readonly retry: string;
    readonly drop: string;
    remove(name: string): string;
    tooLarge(size: string): string;
    readonly unfit: string;
    readonly failed: string;
  };
  readonly voice: {
    readonly record: string;
    readonly recording: string;
    readonly cancel: string;
    readonly send: string;
    readonly sending: string;
    readonly denied: string;
    readonly failed: string;
    readonly note: string;
    readonly play: string;
    readonly pause: string;
    readonly position: string;
    readonly transcript: string;
  };
  readonly place: {
    readonly title: string;
    readonly ask: string;
    readonly share: string;
    readonly finding: string;
    readonly denied: string;
    readonly failed: string;
    readonly here: string;
    readonly map: string;
  };
  readonly file: {
    readonly image: string;
    readonly video: string;
    readonly document: string;
    readonly open: string;
    readonly save: string;
    readonly gone: string;
  };
  readonly rating: {
    readonly ask: string;
    stars(count: number): string;
    readonly words: string;
    readonly send: string;
    readonly thanks: string;
  };
  readonly conversations: {
    readonly title: string;
    open(news: number): string;
    readonly begin: string;
    readonly empty: string;
    readonly news: string;
    readonly end: string;
  };
  readonly message: {
    readonly more: string;
    readonly edit: string;
    readonly remove: string;
    readonly edited: string;
    reacted(sign: string): string;
  };
  readonly older: string;
  readonly close: string;
  readonly delivery: {
    readonly waiting: string;
    readonly stored: string;
    readonly read: string;
    readonly too_large: string;
    readonly refused: string;
    readonly edit: string;
    readonly drop: string;
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
