/** What opens a review, as the browser that wrote it keeps it until everybody can read it. */
export interface Kept {
  rating: number;
  digest: `0x${string}`;
  salt: `0x${string}`;
}

const keyOf = (review: string) => `moothall:review:${review}`;

/** Keeps what opens a review; a browser that keeps nothing leaves it to the operator alone. */
export function keep(review: string, secret: Kept): void {
  try {
    localStorage.setItem(keyOf(review), JSON.stringify(secret));
  } catch {
    // Private windows and full stores keep nothing.
  }
}

/** What this browser kept of a review; undefined where another one wrote it. */
export function recall(review: string): Kept | undefined {
  try {
    const text = localStorage.getItem(keyOf(review));
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}

export function forget(review: string): void {
  try {
    localStorage.removeItem(keyOf(review));
  } catch {
    // Nothing was kept.
  }
}
