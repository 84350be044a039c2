import { Migration } from '@mikro-orm/migrations';

const NEW_TABLES = {
  arbitrator: ['account'],
  arbitrator_bond: ['arbitrator', 'token'],
  arbitrator_counterparty: ['arbitrator', 'other'],
  dispute: ['id'],
  dispute_bid: ['dispute', 'slot'],
  dispute_event: ['id'],
  evidence: ['id'],
  jury_limit: ['token'],
  listing_removal: ['id'],
  moderation_kind: ['kind'],
  moderation_pause: ['id'],
  motion: ['id'],
  motion_backer: ['motion', 'account'],
};

/**
 * Motions and what they did, arbitrators and disputes. Rows that are there follow from a market without courts, where
 * nothing was removed and nobody judged.
 */
export class Migration0005ModerationAndArbitration extends Migration {
  override up(): void {
    this.addSql(`
      alter table chain.listing
        add column removed_in text not null default '',
        add column restored_event text null
    `);
    this.addSql('alter table chain.listing alter column removed_in drop default');
    this.addSql('create index account_suspended on chain.account (suspended_until)');
    this.addSql(`
      create table chain.motion (
        id text not null,
        kind int not null,
        target text not null,
        subject text not null,
        asker text not null,
        accused text not null,
        effect text not null,
        guideline int not null,
        reason text not null,
        stake numeric(78,0) not null,
        joined numeric(78,0) not null,
        moved_at timestamptz(0) not null,
        carried_out_at timestamptz(0) null,
        pool numeric(78,0) null,
        to_accused numeric(78,0) null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index motion_newest on chain.motion (moved_at, id)');
    this.addSql('create index motion_subject on chain.motion (kind, subject, moved_at, id)');
    this.addSql('create index motion_accused on chain.motion (accused, moved_at, id)');
    this.addSql(`
      create table chain.motion_backer (
        motion text not null,
        account text not null,
        stake numeric(78,0) not null,
        since text not null,
        collected numeric(78,0) null,
        primary key (motion, account)
      )
    `);
    this.addSql('create index motion_backer_account on chain.motion_backer (account, motion)');
    this.addSql(`
      create table chain.moderation_kind (
        kind int not null,
        target text null,
        seats int not null,
        grave boolean not null,
        primary key (kind)
      )
    `);
    this.addSql(`
      create table chain.moderation_pause (
        id int not null,
        "until" timestamptz(0) null,
        primary key (id)
      )
    `);
    this.addSql(`
      create table chain.listing_removal (
        id text not null,
        listing text not null,
        motion text not null,
        regions text not null,
        "at" timestamptz(0) not null,
        primary key (id)
      )
    `);
    this.addSql('create index listing_removal_listing on chain.listing_removal (listing, id)');
    this.addSql(`
      create table chain.evidence (
        id text not null,
        court text not null,
        subject text not null,
        "by" text not null,
        digest text not null,
        is_public boolean not null,
        "at" timestamptz(0) not null,
        primary key (id)
      )
    `);
    this.addSql('create index evidence_subject on chain.evidence (court, subject, id)');
    this.addSql(`
      create table chain.arbitrator (
        account text not null,
        barred_until timestamptz(0) null,
        chosen int not null,
        ruled int not null,
        late int not null,
        upheld int not null,
        counterparties int not null,
        primary key (account)
      )
    `);
    this.addSql('create index arbitrator_ruled on chain.arbitrator (ruled, account)');
    this.addSql(`
      create table chain.arbitrator_bond (
        arbitrator text not null,
        token int not null,
        amount numeric(78,0) not null,
        locked numeric(78,0) not null,
        primary key (arbitrator, token)
      )
    `);
    this.addSql(`
      create table chain.arbitrator_counterparty (
        arbitrator text not null,
        other text not null,
        primary key (arbitrator, other)
      )
    `);
    this.addSql(`
      create table chain.jury_limit (
        token int not null,
        price numeric(78,0) not null,
        primary key (token)
      )
    `);
    this.addSql(`
      create table chain.dispute (
        id text not null,
        arbiter text not null,
        opened_at timestamptz(0) not null,
        bids int not null,
        buyer_sealed_at timestamptz(0) null,
        seller_sealed_at timestamptz(0) null,
        buyer_opened_at timestamptz(0) null,
        seller_opened_at timestamptz(0) null,
        buyer_approvals bigint null,
        seller_approvals bigint null,
        epoch numeric(20,0) null,
        common bigint null,
        arbitrator text null,
        fee numeric(78,0) null,
        chosen_at timestamptz(0) null,
        rule_until timestamptz(0) null,
        buyer_bps int null,
        reason text null,
        ruled_at timestamptz(0) null,
        complain_until timestamptz(0) null,
        missed_at timestamptz(0) null,
        complained_by text null,
        complained_at timestamptz(0) null,
        complaint text null,
        complaint_case text null,
        complaint_upheld boolean null,
        jury_case text null,
        first_jury_case text null,
        finished_at timestamptz(0) null,
        final_bps int null,
        cost numeric(78,0) null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index dispute_newest on chain.dispute (arbiter, opened_at, id)');
    this.addSql('create index dispute_arbitrator on chain.dispute (arbitrator, opened_at, id)');
    this.addSql('create index dispute_complaint on chain.dispute (complaint_case)');
    this.addSql('create index dispute_jury on chain.dispute (jury_case)');
    this.addSql(`
      create table chain.dispute_bid (
        dispute text not null,
        slot int not null,
        arbitrator text not null,
        fee numeric(78,0) not null,
        placed_at timestamptz(0) not null,
        removed boolean not null,
        primary key (dispute, slot)
      )
    `);
    this.addSql('create index dispute_bid_arbitrator on chain.dispute_bid (arbitrator, placed_at)');
    this.addSql(`
      create table chain.dispute_event (
        id text not null,
        dispute text not null,
        kind text not null,
        "at" timestamptz(0) not null,
        "by" text null,
        transaction text not null,
        deadline timestamptz(0) null,
        primary key (id)
      )
    `);
    this.addSql('create index dispute_event_dispute on chain.dispute_event (dispute, id)');
    for (const [table, key] of Object.entries(NEW_TABLES)) {
      this.addSql(`select chain.journal('${table}', ${key.map((part) => `'${part}'`).join(', ')})`);
    }
  }

  override down(): void {
    for (const table of Object.keys(NEW_TABLES)) this.addSql(`drop table chain.${table}`);
    this.addSql('drop index chain.account_suspended');
    this.addSql(`
      alter table chain.listing drop column removed_in, drop column restored_event
    `);
  }
}
