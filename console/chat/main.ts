import { mount } from "svelte";

import App from "./App.svelte";
import { Visit } from "./conversation/visit.svelte.ts";
import { accountOf } from "./settings/account.ts";
import { fitKeyboard } from "./settings/keyboard.ts";
import { preferences } from "./settings/preferences.svelte.ts";

preferences.show();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => preferences.show());
fitKeyboard(window.visualViewport);

const visit = new Visit(accountOf(location.search));
mount(App, { target: document.body, props: { visit } });
visit.start();

if (import.meta.env.PROD && "serviceWorker" in navigator) {
  // Without it the page works all the same, only not from the home screen without a network.
  navigator.serviceWorker
    .register(`${import.meta.env.BASE_URL}shell.worker.js`)
    .catch(() => undefined);
}
