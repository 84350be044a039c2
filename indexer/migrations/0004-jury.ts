import { Migration } from '@mikro-orm/migrations';

const NEW_TABLES = {
  beacon_seed: ['epoch'],
  juror: ['account'],
  jury_case: ['id'],
  jury_parameters: ['version'],
  jury_pool: ['id'],
  jury_round: ['id'],
  jury_seat: ['id'],
  jury_ticket: ['place'],
};

/** Jurors, their tickets, cases with rounds and seats, and the seeds that lots are drawn from. */
export class Migration0004Jury extends Migration {
  override up(): void {
    this.addSql(`
      create table chain.jury_parameters (
        version int not null,
        deposit numeric(78,0) not null,
        fee numeric(78,0) not null,
        min_stake numeric(78,0) not null,
        repayment_cap numeric(78,0) not null,
        commit_for int not null,
        reveal_for int not null,
        appeal_for int not null,
        set_at timestamptz(0) not null,
        primary key (version)
      )
    `);
    this.addSql(`
      create table chain.beacon_seed (
        epoch numeric(78,0) not null,
        seed text not null,
        posted_at timestamptz(0) not null,
        primary key (epoch)
      )
    `);
    this.addSql(`
      create table chain.juror (
        account text not null,
        "number" int not null,
        free numeric(78,0) not null,
        locked numeric(78,0) not null,
        tickets int not null,
        staying int not null,
        joined_at timestamptz(0) not null,
        votes int not null,
        coherent int not null,
        absent int not null,
        primary key (account)
      )
    `);
    this.addSql(`
      create table chain.jury_ticket (
        place int not null,
        juror text not null,
        since int not null,
        until int null,
        vacated boolean not null,
        primary key (place)
      )
    `);
    this.addSql('create index jury_ticket_juror on chain.jury_ticket (juror, place)');
    this.addSql(`
      create table chain.jury_pool (
        id int not null,
        places int not null,
        staying int not null,
        jurors int not null,
        deposit numeric(78,0) not null,
        primary key (id)
      )
    `);
    this.addSql(`
      create table chain.jury_case (
        id text not null,
        court text not null,
        asker text not null,
        accused text null,
        subject text not null,
        reason text not null,
        version int not null,
        stake numeric(78,0) not null,
        deposit numeric(78,0) not null,
        seat_fee numeric(78,0) not null,
        fee_later boolean not null,
        fee_doubled boolean not null,
        round int not null,
        seats int not null,
        places int not null,
        seed_until timestamptz(0) not null,
        commit_until timestamptz(0) null,
        reveal_until timestamptz(0) null,
        appeal_until timestamptz(0) null,
        answered boolean not null,
        appellant text null,
        appeal_deposit numeric(78,0) null,
        verdict text null,
        decided_at timestamptz(0) null,
        settled boolean not null,
        share_one numeric(78,0) null,
        share_two numeric(78,0) null,
        to_asker numeric(78,0) null,
        to_accused numeric(78,0) null,
        to_appellant numeric(78,0) null,
        to_treasury numeric(78,0) null,
        repaid numeric(78,0) null,
        opened_at timestamptz(0) not null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index jury_case_newest on chain.jury_case (opened_at, id)');
    this.addSql('create index jury_case_court on chain.jury_case (court, opened_at, id)');
    this.addSql('create index jury_case_asker on chain.jury_case (asker, opened_at, id)');
    this.addSql('create index jury_case_accused on chain.jury_case (accused, opened_at, id)');
    this.addSql('create index jury_case_subject on chain.jury_case (subject)');
    this.addSql('create index jury_case_reason on chain.jury_case (reason)');
    this.addSql(`
      create table chain.jury_round (
        id text not null,
        case_id text not null,
        "number" int not null,
        opened_at timestamptz(0) not null,
        places int not null,
        seats int not null,
        epoch numeric(78,0) not null,
        seed text null,
        drawn_at timestamptz(0) null,
        commit_until timestamptz(0) null,
        reveal_until timestamptz(0) null,
        committed int not null,
        accepting int not null,
        rejecting int not null,
        primary key (id)
      )
    `);
    this.addSql('create index jury_round_epoch on chain.jury_round (epoch)');
    this.addSql(`
      create table chain.jury_seat (
        id text not null,
        case_id text not null,
        round int not null,
        seat int not null,
        juror text null,
        place int null,
        party boolean not null,
        "state" text not null,
        choice boolean null,
        commitment text null,
        amount numeric(78,0) null,
        lost numeric(78,0) null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index jury_seat_round on chain.jury_seat (case_id, round, seat)');
    this.addSql('create index jury_seat_juror on chain.jury_seat (juror, state, id)');
    for (const [table, key] of Object.entries(NEW_TABLES)) {
      this.addSql(`select chain.journal('${table}', ${key.map((part) => `'${part}'`).join(', ')})`);
    }
  }

  override down(): void {
    for (const table of Object.keys(NEW_TABLES)) this.addSql(`drop table chain.${table}`);
  }
}
