/** What the bench uses of libraries that are only installed when it runs. */

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
