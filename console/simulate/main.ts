import { mount } from "svelte";

import { preferences } from "../chat/settings/preferences.svelte.ts";
import App from "./App.svelte";
import { World } from "./world/world.svelte.ts";

preferences.show();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => preferences.show());

const world = new World();
mount(App, { target: document.body, props: { world } });
world.follow();
