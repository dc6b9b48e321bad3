import { texts } from "./texts.ts";

type Language = keyof typeof texts;

const languages = ["pt-BR", "es", "en"] as const satisfies readonly Language[];

/** The first of the browser's languages that we have. */
function languageOf(accepted: string): Language {
  const wanted = accepted.split(",").map((one) => one.trim().slice(0, 2).toLowerCase());
  const known = wanted.map((short) => languages.find((one) => one.slice(0, 2) === short));
  return known.find((one) => one !== undefined) ?? "en";
}

/** The words for each phase lie in the page, so that its script only has to choose. */
export function pageFor(accepted: string): string {
  const language = languageOf(accepted);
  const words = texts[language];
  const phases = Object.entries(words)
    .filter(([name]) => name.startsWith("live."))
    .map(
      ([name, text]) => `<p data-phase="${name.slice("live.".length)}" hidden>${escaped(text)}</p>`,
    );
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>WhatsApp Web</title>
<link rel="stylesheet" href="pair.css">
<main>
<h1>WhatsApp Web</h1>
<div id="state" role="status" aria-live="polite">${phases.join("\n")}</div>
<img id="qr" alt="${escaped(words["page.qr"])}" hidden>
<output id="code" aria-label="${escaped(words["page.code"])}" hidden></output>
<p id="denied" role="alert" hidden>${escaped(words["page.denied"])}</p>
<p class="terms">${escaped(words["terms.help"])}</p>
</main>
<script src="pair.js" defer></script>
</html>
`;
}

const named: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => named[sign] ?? sign);
}

export const style = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 32rem; margin: 3rem auto; padding: 0 1rem; text-align: center; }
img { width: min(20rem, 100%); background: white; padding: 1rem; border-radius: 1rem; }
output { display: block; font: 700 2.5rem/2 ui-monospace, monospace; letter-spacing: 0.2em; }
.terms { margin-top: 3rem; font-size: 0.875rem; opacity: 0.8; }
[hidden] { display: none; }
`;

export const script = `const secret = location.hash.slice(1);
const at = (id) => document.getElementById(id);

async function look() {
  const headers = { authorization: "Bearer " + secret };
  const response = await fetch("state", { headers, cache: "no-store" }).catch(() => undefined);
  at("denied").hidden = response?.status !== 401;
  if (response?.status === 401) return;
  if (response?.ok) show(await response.json());
  setTimeout(look, 2000);
}

function show({ phase, svg, code }) {
  for (const line of document.querySelectorAll("[data-phase]")) line.hidden = line.dataset.phase !== phase;
  at("qr").hidden = !svg;
  if (svg) at("qr").src = "data:image/svg+xml," + encodeURIComponent(svg);
  at("code").hidden = !code;
  at("code").textContent = code ? code.slice(0, 4) + "-" + code.slice(4) : "";
}

look();
`;
