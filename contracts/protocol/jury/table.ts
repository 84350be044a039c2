import type { Stage } from './stages.ts';

/** What people do about a case, by the names of the contract's functions. */
export const JURY_ACTIONS = [
  'start',
  'commit',
  'excuse',
  'proveLeak',
  'reveal',
  'revealMany',
  'appeal',
  'finalise',
  'fund',
  'forfeitAbsent',
  'claim',
] as const;
export type JuryAction = (typeof JURY_ACTIONS)[number];

/** Who calls: who was drawn, anybody who knows a vote and its salt, the courts, or anybody. */
export const BY = ['drawn', 'knows', 'court', 'anybody'] as const;
export type By = (typeof BY)[number];

/** What has to be so besides the stage. */
export const WHEN = {
  seed: 'the seed is posted, or was missed: then another is waited for',
  posted: 'the seed is posted',
  sealed: 'the vote was sealed',
  locked: 'the whole bond of who was drawn is locked',
  unopened: 'the round is over, and the seat opened nothing',
  firstRound: 'of round one: the seat opened nothing',
  unsettled: 'the money is not divided, and no fee is awaited',
  verdict: 'the fee comes later, and the verdict is recorded',
  settled: 'the money is divided, and the seat opened its vote',
} as const;
export type When = keyof typeof WHEN;

/** One thing that can be done in a stage. */
export interface Row {
  in: Stage;
  by: By;
  does: JuryAction;
  when?: When;
  /** The stage it leads to; the case stays where it is when absent. */
  to?: Stage;
}

/** A case: everything that can be done, and in no other stage. The contract, the pages and the docs follow it. */
export const TABLE: readonly Row[] = [
  { in: 'AwaitSeed', by: 'anybody', does: 'start', when: 'seed', to: 'Commit' },
  { in: 'AwaitSeed', by: 'drawn', does: 'commit', when: 'posted', to: 'Commit' },
  { in: 'AwaitSeed', by: 'anybody', does: 'forfeitAbsent', when: 'firstRound' },

  { in: 'Commit', by: 'drawn', does: 'commit' },
  { in: 'Commit', by: 'anybody', does: 'excuse', when: 'locked' },
  { in: 'Commit', by: 'knows', does: 'proveLeak', when: 'sealed' },
  { in: 'Commit', by: 'anybody', does: 'forfeitAbsent', when: 'firstRound' },

  { in: 'Reveal', by: 'knows', does: 'reveal', when: 'sealed' },
  { in: 'Reveal', by: 'knows', does: 'revealMany', when: 'sealed' },
  { in: 'Reveal', by: 'anybody', does: 'forfeitAbsent', when: 'firstRound' },

  { in: 'Appeal', by: 'anybody', does: 'appeal', to: 'AwaitSeed' },
  { in: 'Appeal', by: 'anybody', does: 'forfeitAbsent', when: 'unopened' },

  { in: 'Final', by: 'anybody', does: 'finalise', when: 'unsettled' },
  { in: 'Final', by: 'court', does: 'fund', when: 'verdict' },
  { in: 'Final', by: 'anybody', does: 'forfeitAbsent', when: 'unopened' },
  { in: 'Final', by: 'anybody', does: 'claim', when: 'settled' },

  { in: 'Void', by: 'anybody', does: 'finalise', when: 'unsettled' },
  { in: 'Void', by: 'court', does: 'fund', when: 'verdict' },
];

/** How long a stage lasts, who is waited for, and where time alone leads. */
export interface Stretch {
  stage: Stage;
  who: string;
  until: string;
  otherwise: readonly (readonly [to: Stage, because: string])[];
}

/** Every stage but that of no case. */
export const STRETCHES: readonly Stretch[] = [
  {
    stage: 'AwaitSeed',
    who: 'anybody draws the lot, once its seed is posted',
    until: 'opened or appealed + 3 d',
    otherwise: [
      ['Void', 'round one: no lot came, the stake goes back'],
      ['Final', 'round two: no lot came, the first answer stands'],
    ],
  },
  {
    stage: 'Commit',
    who: 'who was drawn seals a vote',
    until: 'drawn + commitFor (72 h)',
    otherwise: [['Reveal', 'however many sealed']],
  },
  {
    stage: 'Reveal',
    who: 'anybody opens votes that they know',
    until: '+ revealFor (48 h)',
    otherwise: [
      ['Appeal', 'round one, with an answer'],
      ['Final', 'round two, a tie, or fewer than a third came'],
    ],
  },
  {
    stage: 'Appeal',
    who: 'anybody asks a larger jury, with a deposit',
    until: '+ appealFor (48 h)',
    otherwise: [['Final', 'the answer stands']],
  },
  {
    stage: 'Final',
    who: 'anybody has the verdict recorded and the money divided; a court has 7 d to bring a fee that comes later',
    until: 'for ever',
    otherwise: [],
  },
  { stage: 'Void', who: 'anybody has the stake sent back', until: 'for ever', otherwise: [] },
];
