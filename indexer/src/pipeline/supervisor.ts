import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Logger } from '../log.ts';
import { EXIT_DIVERGED } from './exit.ts';

const PROGRAM = fileURLToPath(new URL('./main.ts', import.meta.url));
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A pipeline that ran this long was well: the next pause is short again. */
const WELL_AFTER_MS = 60_000;

export interface SupervisorOptions {
  log: Logger;
  /** The rows reached the chain's head for the first time. */
  onCaughtUp: () => void;
  /** The pipeline ended and starting it again cannot help. */
  onHopeless: () => void;
}

/** Keeps one pipeline process running, with growing pauses while it fails at once. */
export class Supervisor {
  restarts = 0;
  private child: ChildProcess | undefined;
  private pause = FIRST_PAUSE_MS;
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(private readonly options: SupervisorOptions) {}

  start(): void {
    const startedAt = Date.now();
    const child = fork(PROGRAM, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    this.child = child;
    this.options.log.info({ pipeline: child.pid }, 'pipeline started');
    child.on('message', (message) => {
      if (message === 'caught-up') this.options.onCaughtUp();
    });
    child.once('exit', (code, signal) => this.ended(code, signal, Date.now() - startedAt));
  }

  /** Ends the pipeline after the transaction that is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    const { child } = this;
    if (child === undefined) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
  }

  get running(): boolean {
    return this.child !== undefined;
  }

  private ended(code: number | null, signal: string | null, ranMs: number): void {
    this.child = undefined;
    if (this.stopping) return;
    if (code === EXIT_DIVERGED) {
      this.options.onHopeless();
      return;
    }
    if (ranMs > WELL_AFTER_MS) this.pause = FIRST_PAUSE_MS;
    this.options.log.error({ code, signal, pauseMs: this.pause }, 'pipeline ended; starting it again');
    this.timer = setTimeout(() => this.start(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
    this.restarts += 1;
  }
}
