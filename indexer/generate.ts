import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Writes `src/abi/generated/`: decoders for the events of every contract the index reads, from the committed ABIs. */
const CONTRACTS = [
  'Accounts',
  'Arbitrators',
  'Attestations',
  'Attesters',
  'Carriers',
  'CertificateCustody',
  'IBeacon',
  'Jurors',
  'Jury',
  'Listings',
  'Moderation',
  'Orders',
  'Reviews',
  'Vault',
];

const here = fileURLToPath(new URL('.', import.meta.url));
const output = join(here, 'src/abi/generated');
const scratch = mkdtempSync(join(tmpdir(), 'moothall-typegen-'));
try {
  const sources = CONTRACTS.map((contract) => {
    const { abi } = JSON.parse(readFileSync(join(here, `../contracts/abi/${contract}.json`), 'utf8'));
    const events = (abi as { type: string }[]).filter((entry) => entry.type === 'event');
    const file = join(scratch, `${contract.toLowerCase()}.json`);
    writeFileSync(file, JSON.stringify(events));
    return file;
  });
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  execFileSync('npx', ['squid-evm-typegen', output, ...sources], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
