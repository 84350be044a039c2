import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express } from 'express';
import { env } from './app/env.server.ts';
import { log } from './app/log.server.ts';
import { builtAssets } from './server/assets.ts';
import { securityHeaders } from './server/headers.ts';
import { mediaApp } from './server/media.ts';
import { measured, metricsApp } from './server/metrics.ts';
import { nodeRoute } from './server/node.ts';
import { proxies } from './server/proxies.ts';
import { stopGracefully } from './server/stop.ts';

const developing = env.NODE_ENV === 'development';
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The built pages, or, while developing, pages that are built as they are asked for. */
async function pages(app: Express, server: Server): Promise<ServerBuild | (() => Promise<ServerBuild>)> {
  if (!developing) {
    app.use('/assets', builtAssets(here('build/client/assets')));
    app.use(express.static(here('build/client'), { maxAge: '1h' }));
    return (await import(new URL('build/server/index.js', import.meta.url).href)) as ServerBuild;
  }
  const { createServer: createBundler } = await import('vite');
  const vite = await createBundler({ root: here('.'), server: { middlewareMode: true, hmr: { server } } });
  app.use(vite.middlewares);
  return () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;

const app = express();
const servers = [createServer(app), createServer(mediaApp(env.IPFS_GATEWAY_URL))] as const;
const metrics = createServer(metricsApp());
app.disable('x-powered-by');
app.set('trust proxy', 'loopback');
app.get('/healthz', (_, response) => void response.json({ status: 'ok' }));
app.use(measured);
app.use(securityHeaders({ mediaOrigin: env.MEDIA_ORIGIN, developing }));
const { upgrades } = proxies(app, env.API_URL);
app.use(nodeRoute(env.RPC_URL, env.DEV_PEOPLE_FILE !== undefined));
app.use(compression());
const build = await pages(app, servers[0]);
// Before a page is written: the line to its pictures is open by the time it names the first.
app.use((_, response, next) => {
  response.set('Link', `<${env.MEDIA_ORIGIN}>; rel=preconnect`);
  next();
});
app.all(
  '*',
  createRequestHandler({
    build,
    mode: developing ? 'development' : 'production',
    getLoadContext: (_, response) => ({ nonce: response.locals.nonce as string }),
  }),
);

await listen(servers[0], env.WEB_PORT);
await listen(servers[1], env.MEDIA_PORT);
upgrades(servers[0]);
if (env.METRICS_PORT !== undefined) await listen(metrics, env.METRICS_PORT);
stopGracefully(metrics.listening ? [...servers, metrics] : servers, env.MOOTHALL_CHILD === '1');
log.info({ port: portOf(servers[0]), mediaPort: portOf(servers[1]) }, 'ready');
