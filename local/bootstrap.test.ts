import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inherited } from './env.ts';

/** A project as small as the bootstrap can run: one workspace, and a program for the verb "start". */
const project = mkdtempSync(join(tmpdir(), 'moothall-bootstrap-'));
const put = (name: string, content: unknown) => {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), typeof content === 'string' ? content : JSON.stringify(content));
};
const tsx = { name: 'tsx', version: '1.0.0', type: 'module', main: 'index.js' };
const started = join(project, 'started');
const env = () => {
  const { npm_execpath: _, ...rest } = inherited();
  return rest;
};
const bootstrap = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'bootstrap.mjs'), ...args], { encoding: 'utf8', env: env() });

beforeAll(() => {
  copyFileSync(fileURLToPath(new URL('../bootstrap.mjs', import.meta.url)), join(project, 'bootstrap.mjs'));
  const scripts = { start: 'node bootstrap.mjs start' };
  const manifest = { name: 'small', version: '1.0.0', type: 'module', workspaces: ['tsx'], scripts };
  const packages = {
    '': { name: 'small', version: '1.0.0', workspaces: ['tsx'] },
    'node_modules/tsx': { resolved: 'tsx', link: true },
    tsx: { version: '1.0.0' },
  };
  put('package.json', manifest);
  put('package-lock.json', { name: 'small', version: '1.0.0', lockfileVersion: 3, requires: true, packages });
  put('tsx/package.json', tsx);
  put('tsx/index.js', '');
  put(
    'local/start.ts',
    `import { writeFileSync } from 'node:fs';
     const [what, value] = process.argv.slice(2);
     if (what === 'exit') process.exit(Number(value));
     process.on('disconnect', () => { writeFileSync(${JSON.stringify(started)}, 'alone'); process.exit(0); });
     writeFileSync(${JSON.stringify(started)}, String(process.pid));
     setInterval(() => {}, 1000);`,
  );
});
afterAll(() => rmSync(project, { recursive: true }));

const waitFor = async (text: RegExp) => {
  for (let tries = 0; tries < 100; tries++) {
    if (existsSync(started) && text.test(readFileSync(started, 'utf8'))) return;
    await sleep(50);
  }
  throw new Error(`the program never said ${text}`);
};

describe('the bootstrap', () => {
  it('installs once, and again when a workspace asks for something else', () => {
    expect(bootstrap('start', 'exit', '0').stderr).toContain('installing');
    expect(bootstrap('start', 'exit', '0').stderr).toBe('');
    put('tsx/package.json', { ...tsx, description: 'changed' });
    expect(bootstrap('start', 'exit', '0').stderr).toContain('installing');
  });

  it('takes what "npm ci" by hand has installed', () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    spawnSync('npm', ['ci'], { cwd: project, env: env() });
    expect(bootstrap('start', 'exit', '0').stderr).toBe('');
  });

  it('says what it can do when asked for anything else, prototype names included', () => {
    for (const verb of ['dance', 'toString']) {
      const { status, stderr } = bootstrap(verb);
      expect(status).toBe(1);
      expect(stderr).toContain('start, dev, test');
    }
  });

  it('stops when npm fails, with npm’s own words', () => {
    put('tsx/package.json', { ...tsx, dependencies: { 'not-in-the-lockfile': '1.0.0' } });
    const { status, stderr } = bootstrap('start', 'exit', '0');
    put('tsx/package.json', tsx);
    expect(status).toBe(1);
    expect(stderr).toMatch(/not-in-the-lockfile.*npm ci ended with 1/s);
  });

  it('passes the exit code on', () => {
    expect(bootstrap('start', 'exit', '7').status).toBe(7);
  });

  it('passes a signal on and ends by it', async () => {
    rmSync(started, { force: true });
    const child = spawn(process.execPath, [join(project, 'bootstrap.mjs'), 'start'], { stdio: 'ignore', env: env() });
    await waitFor(/^\d+$/);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  });

  it('ends when npm, which started it, is told to end', async () => {
    rmSync(started, { force: true });
    const npm = spawn('npm', ['start'], { cwd: project, stdio: 'ignore', env: env() });
    await waitFor(/^\d+$/);
    const pid = Number(readFileSync(started, 'utf8'));
    npm.kill('SIGTERM');
    for (let tries = 0; tries < 100 && existsSync(`/proc/${pid}`); tries++) await sleep(50);
    expect(existsSync(`/proc/${pid}`)).toBe(false);
  });

  it('leaves nothing running when it is killed itself', async () => {
    rmSync(started, { force: true });
    const child = spawn(process.execPath, [join(project, 'bootstrap.mjs'), 'start'], { stdio: 'ignore', env: env() });
    await waitFor(/^\d+$/);
    child.kill('SIGKILL');
    await waitFor(/^alone$/);
  });
}, 60_000);
