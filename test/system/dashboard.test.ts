import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../local/build.ts';
import { type Anvil, startAnvil } from '../support/anvil.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { type Child, startProgram } from '../support/api-process.ts';
import { writeDeployment } from '../support/deployment.ts';
import { freePort } from '../support/free-port.ts';
import { type RunningIndexer, startIndexer } from '../support/indexer.ts';
import { type Market, openMarket } from '../support/market.ts';

interface Dashboard {
  panels: { title: string; description: string; targets: { expr: string }[] }[];
}
const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const dashboard = JSON.parse(read('docs/operating/dashboard.json')) as Dashboard;

/** Words of PromQL that are followed by a bracket or stand between brackets are no metrics; neither are labels. */
const metricsIn = (expr: string): string[] => {
  const bare = expr.replace(/\bby \([^)]*\)/g, '').replace(/\[[^\]]*\]/g, '');
  return [...bare.matchAll(/\b([a-z_][a-z0-9_]*)\b(?!\s*\()/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'by');
};

describe('the sample dashboard', () => {
  let chain: Anvil;
  let market: Market;
  let api: TestApi;
  let indexer: RunningIndexer;
  let web: Child;
  const exported = new Set<string>();

  /** Remembers every name that a process exports. */
  const scrape = async (address: string) => {
    const answer = await fetch(`${address}/metrics`);
    expect(answer.status).toBe(200);
    for (const [, name = ''] of (await answer.text()).matchAll(/^(?:# TYPE )?([a-z_][a-z0-9_]*)[ {]/gm))
      exported.add(name);
  };

  beforeAll(async () => {
    await buildWeb(join(tmpdir(), 'moothall-build.log'));
    chain = await startAnvil();
    market = await openMarket(chain);
    api = await openApi();
    const port = String(await freePort());
    indexer = startIndexer({
      databaseUrl: api.owner.options.connectionString ?? '',
      rpcUrl: chain.url,
      deployment: market.deployment,
      env: { METRICS_PORT: port },
    });
    const metrics = String(await freePort());
    web = startProgram('web/server.ts', {
      ...{ WEB_PORT: '0', MEDIA_PORT: '0', METRICS_PORT: metrics, API_URL: api.url, RPC_URL: chain.url },
      DEPLOYMENT_FILE: writeDeployment(market.deployment),
    });
    await indexer.wrote('"msg":"ready"');
    const pages = `http://127.0.0.1:${(await web.ready()).port}`;
    await fetch(`${pages}/en`);
    await api.ask('{ listings { totalCount } nothing }');
    await api.ask('{ listings { totalCount } }');
    await scrape(`http://127.0.0.1:${port}`);
    await scrape(api.url);
    await scrape(`http://127.0.0.1:${metrics}`);
    // What visitors reach tells nothing of the process.
    expect(await (await fetch(`${pages}/metrics`)).text()).not.toContain('moothall_web_request_seconds');
  }, 600_000);
  afterAll(async () => {
    web?.process.kill('SIGTERM');
    await web?.ended;
    await indexer?.stop();
    await api?.stop();
    await chain?.stop();
  });

  it.each(dashboard.panels)('asks under "$title" for what the processes export, and says what it means', (panel) => {
    expect(panel.description.length).toBeGreaterThan(5);
    const asked = panel.targets.flatMap(({ expr }) => metricsIn(expr));
    expect(asked).not.toEqual([]);
    for (const name of asked) expect([...exported], name).toContain(name);
  });

  it('shows everything that we measure ourselves', () => {
    const shown = dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr)));
    const own = [...exported].filter((name) => name.startsWith('moothall_'));
    const missing = own.filter(
      (name) =>
        !shown.some((other) => other.replace(/_(bucket|count|sum)$/, '') === name.replace(/_(bucket|count|sum)$/, '')),
    );
    expect(own.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });
});
