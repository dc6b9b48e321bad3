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

export default defineConfig({
  root: here("./chat"),
  base: "/chat/",
  plugins: [svelte({ configFile: false, onwarn: refuse }), paintOnce],
  build: {
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { chat: here("./chat/index.html"), shell: here("./chat/shell.worker.ts") },
      output: {
        entryFileNames: ({ name }) =>
          name === "shell" ? "shell.worker.js" : "assets/[name]-[hash].js",
      },
    },
  },
});
