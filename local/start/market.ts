import type { Board } from './board.ts';
import type { DataFolder } from './data.ts';
import type { Part } from './parts.ts';
import { Service, type ServiceOptions } from './services.ts';

/** What runs, in the order in which it came up, and how it ends. */
export class Market {
  readonly #running: Part[] = [];
  #stopping = false;
  /** The folder this market has claimed, once it has. */
  data: DataFolder | undefined;

  constructor(private readonly board: Board) {}

  /** Ends everything, the youngest first: the pages before what they ask, the chain last. */
  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    this.board.say('Closing …');
    for (const part of this.#running.reverse()) await part.stop();
    await this.data?.release();
  }

  /** Ends everything because of a failure; one that comes while closing is a consequence, not a cause. */
  async giveUp(reason: string): Promise<void> {
    if (this.#stopping) return;
    process.stderr.write(`\n${reason}\n`);
    await this.stop();
    process.exit(1);
  }

  /** Remembers a part for the end, and gives up when it ends before us. */
  keep<T extends Part>(name: string, part: T): T {
    this.#running.push(part);
    void part.ended.then((how) => this.giveUp(`${name} ${how}. See ${this.data?.log(name)}.`));
    return part;
  }

  /** Starts one of our own processes, which is started again when it ends by itself. */
  async serve(part: string, script: string, env: Record<string, string>, data: DataFolder): Promise<void> {
    const options: ServiceOptions = { part, script, env, logFile: data.log(part) };
    const service = new Service(options, (text) => this.board.note(part, text));
    await service.start();
    this.keep(part, { ended: service.lost, stop: () => service.stop() });
  }
}
