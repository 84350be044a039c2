/** Asks one server for some seconds: `node load.mjs <url> <seconds> <connections>`, bodies as a JSON array on its input. */
import { json } from 'node:stream/consumers';
import autocannon from 'autocannon';

const [url, seconds, connections] = process.argv.slice(2);
const bodies = await json(process.stdin);
const times = [];
const run = autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  requests: bodies.map((body) => ({ body })),
});
run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
const { requests, errors, timeouts, non2xx } = await run;
times.sort((one, other) => one - other);
const at = (share) => times[Math.floor(times.length * share)];
const measured = { perSecond: requests.average, p50: at(0.5), p97: at(0.975), failed: errors + timeouts + non2xx };
process.stdout.write(JSON.stringify(measured));
