import { stageOf } from '../../jury/clock.ts';
import { JuryStage } from '../../jury/enums.ts';
import type { Waiting } from '../turns.ts';
import type { Job, Work } from '../work.ts';

/** Seeds that juries and disputes wait for. */
const AWAITED: Waiting = {
  name: 'seeds',
  sql: `
  select epoch::text from (
    select round.epoch from chain.jury_round round
    join chain.jury_case file on file.id = round.case_id and file.round = round.number
    where round.drawn_at is null and ${stageOf('file')} = '${JuryStage.AWAIT_SEED}'
    union
    select epoch from chain.dispute where epoch is not null and arbitrator is null and finished_at is null
      and jury_case is null and opened_at > (select time from chain.status where id = 1) - interval '14 days'
  ) awaited
  where not exists (select from chain.beacon_seed seed where seed.epoch = awaited.epoch)
  order by epoch`,
};

const DRAWABLE: Waiting = {
  name: 'lots',
  sql: `
  select file.id from chain.jury_case file
  join chain.jury_round round on round.id = file.id || '-' || file.round
  where ${stageOf('file')} = '${JuryStage.AWAIT_SEED}'
  order by file.seed_until, file.id`,
};

async function isDue({ beacon, hand }: Work, epoch: bigint): Promise<boolean> {
  const block = await hand.wallet.provider?.getBlock('latest');
  if (!block || BigInt(block.timestamp) < (await beacon.timeOf(epoch))) return false;
  return BigInt(await beacon.seedOf(epoch)) === 0n && !(await beacon.isMissed(epoch));
}

/** Brings each seed that somebody waits for, as soon as its moment has come. */
export const seeds: Job = {
  name: 'seeds',
  async run(work) {
    return work.turns.each<{ epoch: string }>(AWAITED, async ({ epoch }) => {
      if (!(await isDue(work, BigInt(epoch)))) return false;
      return work.hand.act('seed', { epoch, beacon: work.seeder.kind }, () => work.seeder.bring(BigInt(epoch)));
    });
  },
};

/** Draws lots whose seed is there; moves a case whose seed was missed on to another one. */
export const lots: Job = {
  name: 'lots',
  run({ turns, hand, jury }) {
    return turns.each<{ id: string }>(DRAWABLE, ({ id }) =>
      hand.act('start', { case: id }, () => jury.start.populateTransaction(id)),
    );
  },
};
