/** `npm run bench -- capture`: how often a wrong verdict can be had, and for how much. Writes docs/simulation.md. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLAN, rowsOf } from './capture.ts';
import { report } from './report.ts';

const file = fileURLToPath(new URL('../../docs/simulation.md', import.meta.url));
const sections = PLAN.juries.map((size) => ({ size, rows: rowsOf(size) }));
writeFileSync(file, report(sections));
process.stdout.write(`${report(sections)}\n`);
