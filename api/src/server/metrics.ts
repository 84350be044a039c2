import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What the process measures of itself, in Prometheus' names and units. Labels come from fixed sets only. */
export function openMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
  return {
    registry,
    requests: new Histogram({
      name: 'moothall_api_request_seconds',
      help: 'Time to answer an HTTP request',
      labelNames: ['route', 'status'],
      buckets,
      registers,
    }),
    fields: new Histogram({
      name: 'moothall_api_operation_seconds',
      help: 'Time to answer a GraphQL operation, by its first field',
      labelNames: ['field'],
      buckets,
      registers,
    }),
    statements: new Counter({
      name: 'moothall_api_statements_total',
      help: 'SQL statements run for GraphQL operations',
      registers,
    }),
    errors: new Counter({
      name: 'moothall_api_errors_total',
      help: 'Mistakes answered, by code',
      labelNames: ['code'],
      registers,
    }),
    sockets: new Gauge({ name: 'moothall_api_sockets', help: 'Open WebSockets', registers }),
    height: new Gauge({ name: 'moothall_api_index_height', help: 'Latest block the index has read', registers }),
    lag: new Gauge({
      name: 'moothall_api_index_lag_blocks',
      help: 'Blocks between the index and the chain',
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof openMetrics>;
