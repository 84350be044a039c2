import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DOMAINS, type Domain, ROOT } from './tree.ts';

/** Where each workspace keeps its domains. */
const PLACES = {
  contracts: 'contracts/src',
  'contract tests': 'contracts/test',
  indexer: 'indexer/src',
  api: 'api/src',
  web: 'web/app',
  town: 'local/town',
} as const;
export type Place = keyof typeof PLACES;

/** Folders that are no domain, and why they are there. */
const OTHER_FOLDERS: Record<Place, Record<string, string>> = {
  contracts: {},
  'contract tests': {
    invariants: 'what holds after any sequence of calls, over all domains together',
    tokens: 'hostile tokens that several domains are tried with',
    wallets: 'contract wallets that several domains are tried with',
  },
  indexer: {
    abi: 'event decoders, generated from the ABIs',
    entities: 'the parts of the one door for the api',
    pipeline: 'reads the chain and hands batches to the handlers of all domains',
    store: 'writes the rows of all domains',
  },
  api: {
    backup: 'what people wrote as a file, and back; rows of all domains',
    changes: 'hands what Postgres notifies to the subscriptions of all domains',
    favourites: 'what people keep, and whom they follow; belongs to the operator, nothing of it is on chain',
    home: 'the first page, made of several domains',
    index: 'how far this operator has read',
    keeper: 'does for juries, motions and disputes what anybody may do; a process of its own',
    notifications:
      'tells people what concerns them in every domain; belongs to the operator, nothing of it is on chain',
    read: 'plans reads from the selection set for all domains',
    schema: 'scalars, connections and errors of all domains',
    searches: 'what people look for and are told of; belongs to the operator, nothing of it is on chain',
    server: 'HTTP, limits, health, metrics',
    session: 'who is signed in; belongs to the operator, nothing of it is on chain',
    write: 'transactions, limits and plain texts of whatever people write, for all domains',
  },
  web: {
    chain: 'wallet, transactions and pending actions',
    feeds: 'what machines read of the market: sitemaps, feeds, robots.txt',
    favourites: 'what people keep, and whom they follow; belongs to the operator, nothing of it is on chain',
    frame: 'what surrounds every page',
    graphql: 'how pages ask the api',
    home: 'the first page, made of several domains',
    i18n: 'two languages',
    notifications: 'tells people what concerns them in every domain',
    searches: 'what people look for and are told of; belongs to the operator, nothing of it is on chain',
    pictures: 'makes photographs small before they leave the browser, for every domain',
    session: 'signing in',
    ui: 'buttons and fields; knows no domain',
  },
  town: {
    searches: 'what people look for and are told of; belongs to the operator, nothing of it is on chain',
  },
};

/** Where a domain that has a contract is not, and why. */
const NOT_IN: Partial<Record<Domain, Partial<Record<Place, string>>>> = {
  governance: {
    indexer: 'the market token is read as one of the vault’s tokens',
    api: 'the market token is read as one of the vault’s tokens',
    web: 'the market token is shown as one of the vault’s tokens',
    town: 'the market token is handed out with the vault’s tokens',
  },
};

function foldersOf(place: Place): string[] {
  const entries = readdirSync(join(ROOT, PLACES[place]), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

const isDomain = (name: string): name is Domain => (DOMAINS as readonly string[]).includes(name);

/** Where folder names differ between workspaces without a reason on the lists above, and reasons that no longer apply. */
export function folderComplaints(): string[] {
  const complaints: string[] = [];
  const domains = foldersOf('contracts').filter(isDomain);
  for (const place of Object.keys(PLACES) as Place[]) {
    const folders = foldersOf(place);
    const where = PLACES[place];
    for (const folder of folders.filter((name) => !isDomain(name) && !(name in OTHER_FOLDERS[place]))) {
      complaints.push(`${where}/${folder} is neither a domain nor on the list of other folders`);
    }
    for (const folder of Object.keys(OTHER_FOLDERS[place]).filter((name) => !folders.includes(name))) {
      complaints.push(`${where}/${folder} is on the list of other folders, but not there`);
    }
    for (const domain of domains) {
      const reason = NOT_IN[domain]?.[place];
      if (folders.includes(domain) && reason) complaints.push(`${where}/${domain} is there: take out "${reason}"`);
      if (!folders.includes(domain) && !reason) complaints.push(`${where} has no folder ${domain}`);
    }
  }
  return complaints;
}
