/** What a person sees while the market starts: one line per part as it comes up, with how long it took. */
export class Board {
  readonly #begun = performance.now();

  constructor(private readonly write: (text: string) => void = (text) => void process.stdout.write(text)) {}

  /** Seconds since the start. */
  get seconds(): number {
    return (performance.now() - this.#begun) / 1000;
  }

  /** Does a part's work and tells how long it took. */
  async part<T>(name: string, work: () => Promise<T>, where: (result: T) => string = () => ''): Promise<T> {
    const begun = performance.now();
    const result = await work();
    this.#line(name, `${((performance.now() - begun) / 1000).toFixed(1)} s`, where(result));
    return result;
  }

  /** Something on the way, or something a person should know. */
  note(name: string, text: string): void {
    this.#line(name, '…', text);
  }

  say(text: string): void {
    this.write(`${text}\n`);
  }

  #line(name: string, time: string, text: string): void {
    this.write(`  ${name.padEnd(10)}${time.padStart(7)}  ${text}`.trimEnd().concat('\n'));
  }
}
