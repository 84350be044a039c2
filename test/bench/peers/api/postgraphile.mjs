/** PostGraphile over views of the market, one for each type; the views say who belongs to whom. */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { SHOWN } from './reads.mjs';
import { database, media, port } from './settings.mjs';

const VIEWS = `
  drop schema if exists peer cascade;
  create schema peer;
  create view peer.token as select number, symbol, decimals from chain.token;
  create view peer.rating as select a.address as account, coalesce(one + two + three + four + five, 0) as count,
    round(100.0 * (one + 2 * two + 3 * three + 4 * four + 5 * five) / nullif(one + two + three + four + five, 0))::int as average
    from chain.account a left join chain.rating r on r.account = a.address;
  create view peer.account as select a.address, a.finished_deals, p.title as name
    from chain.account a left join content.document p on p.digest = a.profile_digest;
  create view peer.listing as select l.id as listing_id, l.price, l.cell, l.stock::int as stock, l.listed_at, l.token, l.seller, d.title,
    d.body ->> 'area' as area_name, (
      select json_agg(json_build_object('url', '${media}/ipfs/' || (picture ->> 'cid'), 'width', picture -> 'width',
        'height', picture -> 'height', 'alt', picture -> 'alt', 'thumbhash', picture -> 'thumbhash'))
      from jsonb_array_elements(d.body -> 'pictures') picture
    ) as pictures
    from chain.listing l left join content.document d on d.digest = l.content where ${SHOWN};
  comment on view peer.token is E'@primaryKey number';
  comment on view peer.rating is E'@primaryKey account\\n@foreignKey (account) references account (address)';
  comment on view peer.account is E'@primaryKey address';
  comment on view peer.listing is E'@primaryKey listing_id\\n@foreignKey (token) references token (number)\\n@foreignKey (seller) references account (address)';`;

const client = new pg.Client({ connectionString: database });
await client.connect();
await client.query(VIEWS);
await client.end();

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: database, schemas: ['peer'], poolConfig: { max: 10 } })],
  grafserv: { watch: false, graphiql: false },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(port);
