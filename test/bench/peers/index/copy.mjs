/** Nothing but COPY: takes the rows of one database as text and puts them into another, so many at a time. */
import { readFileSync } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';

const [source, target, perCopy, ...tables] = process.argv.slice(2);

/** Every row of the tables, gathered to chunks of so many: the same rows in the order in which an indexer meets them. */
async function read(client, table) {
  const lines = [];
  const out = new PassThrough();
  let rest = '';
  out.on('data', (chunk) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) lines.push(part);
  });
  await pipeline(client.query(to(`copy (${table.query}) to stdout`)), out);
  return lines;
}

const reader = new pg.Client({ connectionString: source });
const writer = new pg.Client({ connectionString: target });
await reader.connect();
await writer.connect();
const loads = [];
for (const definition of tables) {
  const table = JSON.parse(definition);
  const lines = await read(reader, table);
  loads.push({ table, chunks: [] });
  for (let i = 0; i < lines.length; i += Number(perCopy))
    loads.at(-1).chunks.push(Buffer.from(`${lines.slice(i, i + Number(perCopy)).join('\n')}\n`));
}
const { rows } = await writer.query(`select pg_backend_pid() as pid, set_config('indexer.search_later', 'yes', false)`);
/** Seconds on processors of this process, and of the one that serves it. */
const busy = () => {
  const { user, system } = process.cpuUsage();
  const fields = readFileSync(`/proc/${rows[0].pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (user + system) / 1e6 + (Number(fields[11]) + Number(fields[12])) / 100;
};
const busyBefore = busy();
const started = performance.now();
for (let i = 0; i < loads[0].chunks.length; i++) {
  await writer.query('begin');
  for (const { table, chunks } of loads)
    if (chunks[i] !== undefined)
      await pipeline(
        Readable.from([chunks[i]]),
        writer.query(from(`copy ${table.name} (${table.columns}) from stdin`)),
      );
  await writer.query('commit');
}
process.stdout.write(JSON.stringify({ seconds: (performance.now() - started) / 1000, busy: busy() - busyBefore }));
await reader.end();
await writer.end();
