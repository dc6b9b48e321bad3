import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { openBrowser } from "../tests/browser.ts";

// Draws the chat page's PNG icons from its SVG. Run it after the SVG changed: node console/icons.ts

const folder = new URL("./chat/public/icons/", import.meta.url);
const svg = await readFile(new URL("icon.svg", folder), "utf8");
// A maskable icon is cut to the system's own shape, so its ground has no corners.
const square = svg.replace('rx="116"', "");

const browser = await openBrowser();
for (const size of [192, 512]) {
  await draw(svg, `icon-${size}.png`, size);
  await draw(square, `icon-maskable-${size}.png`, size);
}
await browser.close();

async function draw(picture: string, name: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${picture}`);
  const path = fileURLToPath(new URL(name, folder));
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}
