// Keeps the page itself, never a message, so that it opens without a network.

declare const self: ServiceWorkerGlobalScope;
// oxlint-disable-next-line unicorn/require-module-specifiers -- makes this a module, whose `self` is its own
export {};

const page = "/chat/";
const cacheName = "prosa-shell";

self.addEventListener("install", (event) => {
  event.waitUntil(refresh().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(openPage(event));
  else if (url.pathname.startsWith(`${page}assets/`)) event.respondWith(openAsset(event.request));
});

/** The network's page where there is one; the kept one otherwise. */
async function openPage(event: FetchEvent): Promise<Response> {
  try {
    const response = await fetch(event.request);
    if (response.ok) event.waitUntil(keep(response.clone()));
    return response;
  } catch {
    return (await caches.match(page)) ?? Response.error();
  }
}

async function openAsset(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

async function refresh(): Promise<void> {
  await keep(await fetch(page));
}

/** Keeps a page and the files it names, and forgets those of the page before. */
async function keep(response: Response): Promise<void> {
  const html = await response.clone().text();
  const named = [...html.matchAll(/"(\/chat\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? []);
  const shell = await caches.open(cacheName);
  const kept = await shell.keys();
  const wanted = new Set(named.map((path) => new URL(path, location.origin).href));
  const present = new Set(kept.map(({ url }) => url));
  await shell.addAll([...wanted].filter((url) => !present.has(url)));
  await shell.put(page, response);
  const stale = kept.filter(({ url }) => !wanted.has(url) && !url.endsWith(page));
  await Promise.all(stale.map((request) => shell.delete(request)));
}
