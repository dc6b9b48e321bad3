import { fileURLToPath } from "node:url";

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import type { Plugin } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Holds the first paint until the page knows its theme, so that nothing flashes. */
const paintOnce: Plugin = {
  name: "paint-once",
  transformIndexHtml: {
    order: "post",
    handler: (html) => html.replace('<script type="module"', '$& blocking="render"'),
  },
};

/** What Svelte's compiler warns of, such as a control without a name, is to be mended. */
function refuse({ filename, message }: { filename?: string; message: string }): never {
  throw new Error(`${filename}: ${message}`);
}

const chat = { chat: here("./chat/index.html"), shell: here("./chat/shell.worker.ts") };
const simulate = { simulate: here("./simulate/index.html") };
const inputs: Readonly<Record<string, Readonly<Record<string, string>>>> = { chat, simulate };

/** One page at a time, its name is the mode; who asks for no page wants to know of all. */
export default defineConfig(({ mode: page }) => ({
  root: here(`./${page}`),
  base: `/${page}/`,
  plugins: [svelte({ configFile: false, onwarn: refuse }), paintOnce],
  build: {
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: inputs[page] ?? { ...chat, ...simulate },
      output: {
        entryFileNames: ({ name }) =>
          name === "shell" ? "shell.worker.js" : "assets/[name]-[hash].js",
      },
    },
  },
}));
