/** A deadline is near when so much is left, or a quarter of its time where that is less. */
const LEFT = "interval '12 hours'";
const CLOCK = '(select time from chain.status where id = 1)';

/** From when on a deadline is near, whose time runs from one moment to another; to the second, as all of the chain's. */
export const nearAt = (from: string, until: string): string =>
  `date_trunc('second', ${until} - least(${LEFT}, (${until} - (${from})) / 4))`;

/** Whether that moment has come. */
export const isNear = (from: string, until: string): string => `${CLOCK} >= ${nearAt(from, until)}`;
