import { createServer, type Server } from 'node:http';
import type pg from 'pg';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface MetricsSource {
  pool: pg.Pool;
  /** Whether the rows reached the chain's head once and a pipeline is running. */
  isReady(): boolean;
  restarts(): number;
}

/** Prometheus metrics, read from the database when asked. */
function registryOf({ pool, restarts }: MetricsSource): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'moothall_index_height',
    help: 'Block up to which rows are written (head) and can no longer change (final)',
    labelNames: ['kind'],
    registers,
    async collect() {
      const { rows } = await pool.query('select height, finalized_height from chain.status');
      this.set({ kind: 'head' }, rows[0]?.height ?? -1);
      this.set({ kind: 'final' }, rows[0]?.finalized_height ?? -1);
    },
  });
  new Gauge({
    name: 'moothall_index_documents',
    help: 'Documents named on chain, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const { rows } = await pool.query('select state, count(*)::int as count from content.document group by state');
      this.reset();
      for (const { state, count } of rows) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'moothall_index_restarts',
    help: 'How often the pipeline was started anew',
    registers,
    collect() {
      this.set(restarts());
    },
  });
  return registry;
}

/** Serves /metrics, /health/live and /health/ready. */
export function serveMetrics(port: number, source: MetricsSource): Promise<Server> {
  const registry = registryOf(source);
  const server = createServer(async (request, response) => {
    switch (request.url) {
      case '/metrics': {
        const body = await registry.metrics().catch(() => undefined);
        response.writeHead(body === undefined ? 503 : 200, { 'content-type': registry.contentType }).end(body);
        return;
      }
      case '/health/live':
        response.writeHead(200).end('ok');
        return;
      case '/health/ready':
        response.writeHead(source.isReady() ? 200 : 503).end();
        return;
      default:
        response.writeHead(404).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });
}
