import type pg from 'pg';

/** The little of pg's connection that a COPY takes. */
interface Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** What Postgres reads as "no value". */
const NULL = '\\N';
/** What means something else in the text of a COPY. */
const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in the text format of COPY. */
export function copyLine(values: readonly (string | number | boolean | null)[]): string {
  let line = '';
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (i > 0) line += '\t';
    if (value === null || value === undefined) line += NULL;
    else if (typeof value === 'string' && SPECIAL.test(value))
      line += value.replace(/[\\\t\n\r]/g, (character) => ESCAPED[character] ?? character);
    else line += value;
  }
  return `${line}\n`;
}

/** `COPY … FROM STDIN` with all of its data at hand: pg itself only knows how to refuse one. */
class CopyIn {
  constructor(
    private readonly text: string,
    private readonly data: Buffer,
    private readonly done: (error: Error | null) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFromChunk(this.data);
    connection.endCopyFrom();
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.done(error);
  }

  handleReadyForQuery(): void {
    this.done(null);
  }
}

/** Runs one COPY to its end. */
export function copyIn(client: pg.ClientBase, text: string, lines: readonly string[]): Promise<void> {
  const data = Buffer.from(lines.join(''));
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(text, data, (error) => (error === null ? resolve() : reject(error))) as never);
  });
}
