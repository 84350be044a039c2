/** Pictures that are drawn at once: as many as keep two processors busy, so that progress can be told. */
const AT_ONCE = 4;

/** What `work` makes of each, in their order, a few at a time. */
export async function inTurn<From, To>(items: readonly From[], work: (item: From) => Promise<To>): Promise<To[]> {
  const results: To[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [place, item] of waiting) results[place] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}
