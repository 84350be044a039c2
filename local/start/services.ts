import { setTimeout as sleep } from 'node:timers/promises';
import { inherited } from '../env.ts';
import { type Launched, type LaunchOptions, launch, readyLine } from '../process/launch.ts';

const READY_MS = 90_000;
/** A service that ends by itself is started again after this long, so often in a row. */
const PAUSE_MS = 1000;
const RESTARTS = 5;
/** After running this long a service counts as well again. */
const WELL_MS = 60_000;

export interface ServiceOptions {
  part: string;
  /** TypeScript file, from the checkout's root. */
  script: string;
  env: Record<string, string>;
  logFile: string;
}

/** Starts one of our own processes and waits for its line that says "ready". */
export function launchService({ part, script, env, logFile }: ServiceOptions): Promise<Launched> {
  const options: LaunchOptions = {
    part,
    command: process.execPath,
    args: ['--import', 'tsx', script],
    env: { ...inherited(), ...env },
    logFile,
    isReady: readyLine,
    readyWithinMs: READY_MS,
  };
  return launch(options);
}

/** A service that is started again when it ends by itself. */
export class Service {
  #launched: Launched | undefined;
  #stopping = false;
  readonly #lost = Promise.withResolvers<string>();

  constructor(
    private readonly options: ServiceOptions,
    private readonly note: (text: string) => void,
  ) {}

  /** Resolves when the service ended too often to be started again, with how it ended. */
  get lost(): Promise<string> {
    return this.#lost.promise;
  }

  async start(): Promise<Launched> {
    this.#launched = await launchService(this.options);
    void this.#watch(this.#launched);
    return this.#launched;
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#launched?.stop();
  }

  async #watch(first: Launched): Promise<void> {
    let current = first;
    for (let failures = 0; ; failures++) {
      const begun = Date.now();
      const how = await current.ended;
      if (this.#stopping) return;
      if (Date.now() - begun > WELL_MS) failures = 0;
      if (failures >= RESTARTS) {
        this.#lost.resolve(how);
        return;
      }
      this.note(`${how}; starting it again (${this.options.logFile})`);
      await sleep(PAUSE_MS);
      if (this.#stopping) return;
      try {
        current = await launchService(this.options);
        this.#launched = current;
        if (this.#stopping) return await current.stop();
      } catch (error) {
        this.#lost.resolve(error instanceof Error ? error.message : String(error));
        return;
      }
    }
  }
}
