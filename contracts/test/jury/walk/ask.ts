import { NO_PERMIT } from '../../../protocol/deals.ts';
import {
  type By,
  type CaseFacts,
  JURY_ACTIONS,
  type JuryAction,
  type Row,
  STAGES,
  type Stage,
  stageOf,
  TABLE,
  timesOf,
  untilOf,
} from '../../../protocol/jury/index.ts';
import { type Court, factsOf, PEOPLE, type Person, SEED } from './court.ts';
import { type Reached, SILENT } from './scenarios.ts';

/** What the contract said when somebody tried something at some second. */
interface Answer {
  second: number;
  person: Person;
  action: JuryAction;
  /** The error's name; absent when it was done. */
  refusal?: string;
}

/** A scenario and all answers about it. */
export interface Walked {
  scenario: string;
  reached: Reached;
  facts: CaseFacts;
  stages: readonly { second: number; stage: Stage }[];
  answers: readonly Answer[];
}

/** The person who plays each part; whoever was drawn knows the votes as well as anybody who was told. */
const MAY: Record<By, readonly Person[]> = {
  drawn: ['juror'],
  knows: PEOPLE,
  court: ['court'],
  anybody: PEOPLE,
};

function argumentsOf(action: JuryAction, { id, seat, fee = 0 }: Reached, commitment: string): unknown[] {
  const each: Record<JuryAction, unknown[]> = {
    start: [id],
    commit: [id, seat, commitment],
    excuse: [id, seat],
    proveLeak: [id, seat, 1, SEED],
    reveal: [id, seat, 1, SEED],
    revealMany: [id, [seat], 1, [SEED]],
    appeal: [id, NO_PERMIT],
    finalise: [id],
    fund: [id, fee],
    forfeitAbsent: [id, 1, SILENT, 0],
    claim: [id, 1, [0]],
  };
  return each[action];
}

/** One second before, at and after everything that ends something, from now on. */
function secondsAround(facts: CaseFacts, { feeUntil }: Reached, now: number): number[] {
  const limits = [...Object.values(timesOf(facts)), ...(feeUntil === undefined ? [] : [feeUntil])];
  const seconds = [now, ...limits.flatMap((limit) => [limit - 1, limit, limit + 1])].filter((second) => second >= now);
  return [...new Set(seconds)].sort((one, other) => one - other);
}

/** Asks the contract at every second that matters, everybody, every call; nothing is changed. */
export async function ask(court: Court, scenario: string, reached: Reached): Promise<Walked> {
  const { jury, people, anvil } = court;
  const facts = await factsOf(court, reached.id);
  const commitment = await jury.commitmentOf(reached.id, facts.rounds.length, reached.seat, 1, SEED);
  const call = (from: string, data: string, second: number): Promise<string> =>
    anvil.provider.send('eth_call', [
      { from, to: jury.target, data },
      'latest',
      {},
      { time: `0x${second.toString(16)}` },
    ]);
  const stages: { second: number; stage: Stage }[] = [];
  const answers: Answer[] = [];
  for (const second of secondsAround(facts, reached, await court.now())) {
    const view = await call(
      people.stranger.address,
      jury.interface.encodeFunctionData('stageOf', [reached.id]),
      second,
    );
    stages.push({ second, stage: STAGES[Number(view)] as Stage });
    for (const person of PEOPLE)
      for (const action of JURY_ACTIONS) {
        const words = argumentsOf(action, reached, commitment);
        const data = jury.interface.encodeFunctionData(action as 'start', words as [bigint]);
        const refusal = await call(people[person].address, data, second).then(
          () => undefined,
          (error: { error?: { data?: string } }) => error.error?.data?.slice(0, 10) ?? String(error),
        );
        answers.push({ second, person, action, ...(refusal === undefined ? {} : { refusal }) });
      }
  }
  return { scenario, reached, facts, stages, answers };
}

/** Whether the table lets a person do this at a second. */
function isPossible({ reached, facts }: Walked, { second, person, action }: Answer, table: readonly Row[]): boolean {
  const stage = stageOf(facts, second);
  const { so, feeUntil = 0 } = reached;
  return table.some(({ in: where, by, does, when }) => {
    if (where !== stage || does !== action || !MAY[by].includes(person)) return false;
    if (when === undefined) return !so.includes('locked') || does !== 'commit';
    return so.includes(when) && (when !== 'unsettled' || second > feeUntil);
  });
}

/** Where contract and table say different things, one line for each. */
export function differences(walked: Walked, table: readonly Row[] = TABLE): string[] {
  const { scenario, facts, stages, answers } = walked;
  const ofStages = stages
    .filter(({ second, stage }) => stageOf(facts, second) !== stage)
    .map(({ second, stage }) => `${scenario}, ${second}: ${stage}, and ${stageOf(facts, second)} by the table`);
  const ofEnds = stages.flatMap(({ second, stage }, index) => {
    const next = stages[index + 1];
    const changes = next !== undefined && next.stage !== stage;
    return changes && untilOf(facts, second) !== second ? [`${scenario}, ${second}: ${stage} ends here`] : [];
  });
  const ofCalls = answers
    .filter((answer) => isPossible(walked, answer, table) !== (answer.refusal === undefined))
    .map(({ second, person, action, refusal }) => {
      const said = refusal === undefined ? 'done' : `refused with ${refusal}`;
      return `${scenario}, ${stageOf(facts, second)} (${second}): ${person} ${action}: ${said}`;
    });
  return [...ofStages, ...ofEnds, ...ofCalls];
}
