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
  // A browser under load draws no tab that lies behind another one.
  await page.bringToFront();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: `${artefacts}/${name}-${width}.png`, fullPage: true });
    const surplus = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(surplus, `${name} is wider than ${width} px`).toBeLessThanOrEqual(0);
    // As tall as its content, so that the bar at the bottom of a phone lies over nothing that scrolling would uncover.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, `${name} at ${width} px`).toEqual([]);
  }
  if (before) await page.setViewportSize(before);
}
