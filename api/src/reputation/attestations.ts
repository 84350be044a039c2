import { EVERY_TOPIC, topicName } from '@moothall/contracts/protocol/reputation/index';
import type { Attestation as AttestationRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { countOf, type List } from '../read/page.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { PageInfo } from '../schema/connection.ts';
import { Node } from '../schema/node.ts';
import { Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';
import { AttestationKind, AttestationStanding } from './enums.ts';
import { ReviewWords, wordsShape } from './types.ts';

@ObjectType({ implements: Node, description: 'What somebody vouches for about somebody else.' })
export class Attestation extends Node {
  @Field(() => Account, { description: 'Who vouches.' })
  issuer!: Account;
  @Field(() => Account, { description: 'For whom.' })
  about!: Account;
  @Field(() => Bytes32Scalar, { description: 'For what, as the contract knows it.' })
  topic!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The name those 32 bytes spell, for example phone; null for none.',
  })
  topicName!: string | null;
  @Field(() => ReviewWords, { nullable: true, description: 'What was checked, and how.' })
  words!: ReviewWords | null;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was last given in.' })
  issuedAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Last second in which it is valid.' })
  expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the block it was taken back in.' })
  revokedAt!: Date | null;
  @Field(() => AttestationStanding, { description: 'Whether the issuer still vouches for it.' })
  standing!: AttestationStanding;
  @Field(() => Boolean, {
    description: 'Whether the person wants it not shown: this topic, or anything of this issuer.',
  })
  refused!: boolean;
  @Field(() => Boolean, { description: 'Whether the person wants nothing shown of what this issuer says.' })
  issuerRefused!: boolean;
  @Field(() => Boolean, { description: 'Whether the market lists the issuer for this topic now.' })
  badge!: boolean;
}

@ObjectType()
export class AttestationEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Attestation, { description: 'The attestation.' })
  node!: Attestation;
}

@ObjectType()
export class AttestationConnection {
  @Field(() => [AttestationEdge], { description: 'The attestations of this page, newest first.' })
  edges!: AttestationEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

const column = columnsOf<AttestationRow>();
const at =
  (property: keyof AttestationRow & string) =>
  ({ alias }: Scope) =>
    `${alias}.${column(property)}`;
const CLOCK = '(select time from chain.status where id = 1)';
const isOver = (scope: Scope) => `${at('expiresAt')(scope)} < ${CLOCK}`;
const isListed = ({ alias }: Scope) =>
  `exists (select 1 from chain.attester listed where listed.id = ${alias}.issuer || '-' || ${alias}.topic and listed.registered)`;
const isRefusedOn =
  (topics: (alias: string) => string) =>
  ({ alias }: Scope) =>
    `exists (select 1 from chain.attestation_refusal refusal where refusal.about = ${alias}.about
      and refusal.issuer = ${alias}.issuer and refusal.topic in (${topics(alias)}) and refusal.refused)`;
const isRefused = isRefusedOn((alias) => `${alias}.topic, '${EVERY_TOPIC}'`);
const isIssuerRefused = isRefusedOn(() => `'${EVERY_TOPIC}'`);

export const attestationShape: Shape<Attestation> = {
  name: 'Attestation',
  type: Attestation,
  table: 'chain.attestation',
  key: 'id',
  fields: {
    ...plain<AttestationRow>('topic', 'issuedAt', 'expiresAt', 'revokedAt'),
    topicName: { sql: at('topic'), read: (topic) => topicName(String(topic)) ?? null },
    standing: {
      sql: (scope) => `case when ${at('revokedAt')(scope)} is not null then '${AttestationStanding.REVOKED}'
        when ${isOver(scope)} then '${AttestationStanding.EXPIRED}' else '${AttestationStanding.VALID}' end`,
    },
    refused: { sql: isRefused },
    issuerRefused: { sql: isIssuerRefused },
    badge: { sql: isListed },
  },
  links: {
    issuer: { shape: () => accountShape, key: at('issuer') },
    about: { shape: () => accountShape, key: at('about') },
    words: { shape: () => wordsShape, key: at('words') },
  },
};

/** What holds of everything the market shows. */
const shown = (scope: Scope) => [
  `${at('revokedAt')(scope)} is null`,
  `not ${isOver(scope)}`,
  `not ${isRefused(scope)}`,
];
const ofKind = (scope: Scope, kind: AttestationKind | undefined) => {
  if (kind === undefined) return [];
  return [kind === AttestationKind.BADGES ? isListed(scope) : `not ${isListed(scope)}`];
};

function newestFirst(name: string, where: List<Attestation>['where']): List<Attestation> {
  const order = [{ sql: at('issuedEvent'), type: 'text' }];
  const list: List<Attestation> = { shape: attestationShape, name, order, descending: true, where };
  list.about = { totalCount: (values, parent) => countOf(list, values, parent) };
  return list;
}

/** What is said about an account. @param all also what is over, was taken back, or is refused */
export const attestationsAbout = (kind: AttestationKind | undefined, all: boolean): List<Attestation> =>
  newestFirst(`attestations ${kind ?? ''} ${all}`, (scope, parent) => [
    `${at('about')(scope)} = ${parent}`,
    ...ofKind(scope, kind),
    ...(all ? [] : shown(scope)),
  ]);

/** What an account says about others, whatever became of it. */
export const attestationsBy: List<Attestation> = newestFirst('attested', (scope, parent) => [
  `${at('issuer')(scope)} = ${parent}`,
]);

/** The badges of an account, the oldest first, so that they keep their places. */
export const badgesOf: List<Attestation> = {
  ...newestFirst('badges', (scope, parent) => [`${at('about')(scope)} = ${parent}`, isListed(scope), ...shown(scope)]),
  descending: false,
};
