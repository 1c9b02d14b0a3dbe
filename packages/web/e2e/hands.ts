import type { Locator, Page } from "playwright-core";

/** More than any page has. */
const MOST_STOPS = 300;

type Look = { readonly trouble: string; readonly wentBack: boolean };

declare global {
  interface Window {
    lastStop?: Element | null;
  }
}

/** What somebody sees who has a keyboard and no mouse: where the focus is, and that it comes after where it was before. */
const look = (page: Page): Promise<Look> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const last = window.lastStop;
    if (!focused || focused === document.body) return { trouble: "", wentBack: false };
    window.lastStop = focused;
    const wentBack = Boolean(last?.isConnected && last.compareDocumentPosition(focused) & 2);
    // A box lies under its label, which shows its focus.
    const label = focused instanceof HTMLInputElement && /^(checkbox|radio)$/.test(focused.type) && focused.labels?.[0];
    const shown = label || focused;
    const styles = [getComputedStyle(shown), getComputedStyle(shown, "::before"), getComputedStyle(focused)];
    // The button of a date's calendar is within the field; its ring is the browser's.
    const isWithin = focused.matches("input[type=date], input[type=time]") && !focused.matches(":focus-visible");
    const isRinged =
      isWithin || styles.some((style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) > 0);
    const [box] = focused.getClientRects();
    const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const isCovered = !top || ![focused, shown].some((one) => one.contains(top) || top.contains(one));
    const what = focused.outerHTML.slice(0, 200);
    if (!isRinged) return { trouble: `The focus is not to be seen on ${what}`, wentBack };
    return { trouble: isCovered ? `Something covers, or nobody sees, ${what}` : "", wentBack };
  });

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/**
 * Presses Tab until that has the focus. Each stop on the way is to be seen, and comes after the one before it; round the page is once
 * at the most.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  let rounds = 0;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const { trouble, wentBack } = await look(page);
    if (trouble) throw new Error(`${trouble} (${page.url()})`);
    if (wentBack) rounds += 1;
    if (await hasFocus(target)) return;
    if (rounds > 1) break;
  }
  throw new Error(`Tab does not reach ${target}, or not in the order of the page ${page.url()}`);
}

/** Goes there and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Enter");
}

/** Goes there and types. A date has its parts in an order that is the browser's affair. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) await target.fill(text);
  else await page.keyboard.type(text);
}

/** Goes there and ticks it. */
export async function tick(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press("Space");
}

/** The heading that says what has happened, which takes the focus so that it is read out. */
export async function readsOut(page: Page, name: string): Promise<void> {
  const title = page.getByText(name, { exact: true });
  await title.waitFor();
  // The focus follows the text, in an effect of its own.
  await page.waitForFunction((text) => document.activeElement?.textContent?.replace(/\s/g, " ") === text, plain(name));
}

const plain = (text: string) => text.replace(/\s/g, " ");

/** What Tab does not come to on its way round the page: nothing, unless the keyboard is caught somewhere. */
export async function missedByTab(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const seen = new Set<Element>();
    Object.assign(window, { seen });
    document.addEventListener("focusin", ({ target }) => target instanceof Element && seen.add(target));
  });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press("Tab");
    const isRound = await page.evaluate(() => {
      const last = window.lastStop;
      window.lastStop = document.activeElement;
      return Boolean(last && document.activeElement && last.compareDocumentPosition(document.activeElement) & 2);
    });
    if (isRound && stop > 0) break;
  }
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Set<Element> };
    return [...document.querySelectorAll("a[href], button:enabled, select, summary, textarea, input:not([type=radio])")]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !seen.has(element))
      .filter((element) => (element as HTMLInputElement).type !== "hidden")
      .map((element) => element.outerHTML.slice(0, 200));
  });
}
