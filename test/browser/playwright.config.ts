import { defineConfig } from '@playwright/test';
import { CHROMIUM } from '../runner/chromium.ts';

/** Journeys of people in a real browser, through a whole market that is started for them and gone afterwards. */
export default defineConfig({
  testDir: '.',
  outputDir: '../artefacts/browser',
  // One market serves all journeys: they meet in it, so they take turns.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    launchOptions: { executablePath: CHROMIUM, args: ['--no-sandbox'] },
    timezoneId: 'Asia/Seoul',
    permissions: ['clipboard-read', 'clipboard-write'],
    actionTimeout: 20_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
