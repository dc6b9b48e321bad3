/** What the bench uses of libraries that are only installed when it runs. */

declare module "@slack/bolt" {
  import type { Server } from "node:http";

  interface Heard {
    readonly message: { readonly text?: string };
    say(text: string): Promise<unknown>;
  }

  export class App {
    constructor(options: {
      token: string;
      signingSecret: string;
      clientOptions: { slackApiUrl: string };
    });
    message(listener: (heard: Heard) => Promise<void>): void;
    start(options: { host: string; port: number }): Promise<Server>;
  }
}

declare module "botbuilder" {
  interface TurnContext {
    readonly activity: { readonly type: string; readonly text: string };
    sendActivity(text: string): Promise<unknown>;
  }

  export const ConfigurationBotFrameworkAuthentication: new (options: object) => object;

  export class CloudAdapter {
    constructor(authentication: object);
    process(
      request: object,
      response: object,
      logic: (turn: TurnContext) => Promise<void>,
    ): Promise<void>;
  }
}
