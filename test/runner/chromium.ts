import { existsSync } from 'node:fs';
import { run } from './command.ts';

/** Debian's Chromium, which every browser test drives. */
export const CHROMIUM = '/usr/bin/chromium';
const KOREAN_FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const ADVICE =
  'Browser tests need Chromium and Korean fonts. On Debian or Ubuntu: apt-get install chromium fonts-noto-cjk';

/**
 * Makes sure that Chromium and a Korean font are there, installing Debian's packages when this runs as root.
 * @returns what is wrong, in words for the person at the terminal; undefined when all is there
 */
export async function ensureChromium(): Promise<string | undefined> {
  const missing = [CHROMIUM, KOREAN_FONT].filter((path) => !existsSync(path));
  if (missing.length === 0) return undefined;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return `${missing.join(', ')} missing. ${ADVICE}`;
  console.log(`${missing.join(', ')} missing; installing the packages chromium and fonts-noto-cjk`);
  const options = { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const update = await run('apt-get', ['update', '-q'], options);
  const packages = ['chromium', 'fonts-noto-cjk'];
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  if (install.code === 0) return undefined;
  return `${ADVICE} (apt-get failed)\n${update.output}\n${install.output}`;
}
