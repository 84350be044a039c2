import DataLoader from 'dataloader';

/**
 * Loaders of one request by name. A name holds everything but the key (arguments and selection), so that the same
 * question about many rows becomes one statement.
 */
export class Batches {
  private readonly loaders = new Map<string, DataLoader<string, unknown>>();

  /** @param read answers for all keys at once, in their order */
  load<T>(name: string, key: string, read: (keys: readonly string[]) => Promise<readonly T[]>): Promise<T> {
    let loader = this.loaders.get(name) as DataLoader<string, T> | undefined;
    if (loader === undefined) {
      loader = new DataLoader<string, T>(read);
      this.loaders.set(name, loader as DataLoader<string, unknown>);
    }
    return loader.load(key);
  }

  /** Reads everything anew from here on: each event of a subscription is a question of its own. */
  forget(): void {
    this.loaders.clear();
  }
}
