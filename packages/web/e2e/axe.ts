import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "RGAAv4"];

/** What axe finds on the page as it is now, and whether it is wider than its window. Nothing, when all is well. */
export async function complaints(page: Page): Promise<{ id: string; where: string[] }[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
    ...(isWide ? [{ id: "wider than the window", where: [page.url()] }] : []),
  ];
}
