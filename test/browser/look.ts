import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './market.ts';

const artefacts = fileURLToPath(new URL('../artefacts', import.meta.url));
/** A phone and a desktop, in CSS pixels. */
const WIDTHS = [390, 1280];
/** Rules of WCAG 2.2 AA and everything before it. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Leaves pictures of a page at both widths, and expects it to be accessible and to fit. */
export async function look(page: Page, name: string): Promise<void> {
  const before = page.viewportSize();
  // What is done leaves the tray by itself; until then the tray lies over a part of the page.
  await expect(page.getByRole('status', { name: /Under way|진행 중/ }).getByRole('listitem')).toHaveCount(0);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    // A browser under load draws no tab that lies behind another one, and now and then not the first time it is asked.
    await expect(async () => {
      await page.bringToFront();
      await page.screenshot({ path: `${artefacts}/${name}-${width}.png`, fullPage: true, timeout: 8_000 });
    }).toPass({ timeout: 40_000 });
    const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(surplus, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
    expect(await violationsOf(page, width), `${name} at ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);

/**
 * What the rules say of a page as tall as its content, so that the bar at the bottom of a phone lies over nothing that
 * scrolling would uncover. Whatever comes to a page while they are asked makes it taller: they are asked once more.
 */
async function violationsOf(page: Page, width: number): Promise<string[]> {
  for (let time = 1; ; time++) {
    const height = await heightOf(page);
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    if (time < 5 && (await heightOf(page)) !== height) continue;
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }
}
