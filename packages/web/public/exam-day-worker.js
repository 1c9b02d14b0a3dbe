// Opens the examiner's day without a network: the page as it was last seen, and the files that it is drawn with. Nothing else of
// the service goes through here. What the examiner writes is not this file's affair: src/exam-day/outbox-store.ts keeps it.
const CACHE = "creneau-exam-day";
/** An address of our own in which the end of the day is kept. */
const UNTIL = "/exam-day-worker/until";
/** Longest wait for a page before the kept one is shown. */
const PATIENCE_MILLISECONDS = 4_000;

addEventListener("install", () => self.skipWaiting());
addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

const keep = async ({ keep: addresses, until }) => {
  const cache = await caches.open(CACHE);
  await cache.put(UNTIL, new Response(until));
  const wanted = new Set([...addresses, new URL(UNTIL, location.origin).href]);
  await Promise.all(
    addresses.map(async (address) => {
      const isPage = address === addresses[0];
      if (!isPage && (await cache.match(address))) return;
      const response = await fetch(address, { credentials: "same-origin" }).catch(() => null);
      if (response?.ok && !response.redirected) await cache.put(address, response);
    }),
  );
  // Files of an earlier build, and days that are not looked at any more.
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
};

/** The kept answer, unless the day is over: then everything of it goes. */
const kept = async (request) => {
  const cache = await caches.open(CACHE);
  const until = await (await cache.match(UNTIL))?.text();
  if (!until || Date.now() >= Date.parse(until)) {
    await caches.delete(CACHE);
    return undefined;
  }
  return (await cache.match(request)) ?? cache.match(request, { ignoreSearch: true });
};

const pageOrKept = async (request) => {
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  // A navigation cannot be given a signal: its own answer is waited for no longer than that.
  const late = new Promise((resolve) => signal.addEventListener("abort", () => resolve(null)));
  const asked = fetch(request);
  const answer = await Promise.race([asked.catch(() => null), late]);
  return answer ?? (await kept(request)) ?? asked;
};

const fileOrKept = async (request) => (await kept(request)) ?? fetch(request);

addEventListener("message", (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(pageOrKept(request));
  else if (/\.\w+$/.test(new URL(request.url).pathname)) event.respondWith(fileOrKept(request));
});
