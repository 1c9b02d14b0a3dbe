/** Where the worker keeps the page of the day and what it is drawn with. The worker spells it the same way. */
const CACHE = "creneau-exam-day";
const WORKER = "/exam-day-worker.js";

/** Files of the page that is open: its scripts, styles, fonts and pictures. */
const filesOfPage = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((url) => url.startsWith(`${location.origin}/`) && /\.\w+($|\?)/.test(new URL(url).pathname)),
  ),
];

/** Has the page of the day kept on the device, so that it opens without a network; `until`, an ISO instant, it is thrown away. */
export async function keepPageOffline(scope: string, until: string): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.register(WORKER, { scope });
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  worker?.postMessage({ keep: [location.href, ...filesOfPage()], until });
}

/** Takes the pages with people's names off the device. What waits to be sent names nobody, and stays until it is sent. */
export async function forgetPages(): Promise<void> {
  if (!("caches" in window)) return;
  await caches.delete(CACHE);
  for (const registration of await navigator.serviceWorker.getRegistrations())
    if (registration.active?.scriptURL.endsWith(WORKER)) await registration.unregister();
}
