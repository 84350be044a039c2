import { Migration } from '@mikro-orm/migrations';

const NEW_TABLES = {
  attestation: ['id'],
  attestation_refusal: ['about', 'issuer', 'topic'],
  attester: ['id'],
};

/**
 * What people vouch for about each other, and to which wallet money was withdrawn. Rows that are there follow from a
 * market in which nobody could vouch; of their withdrawals a reindex knows the wallets.
 */
export class Migration0009Attestations extends Migration {
  override up(): void {
    this.addSql(`
      create table chain.attestation (
        id text not null,
        issuer text not null,
        about text not null,
        topic text not null,
        words text null,
        issued_at timestamptz(0) not null,
        issued_event text not null,
        expires_at timestamptz(0) not null,
        revoked_at timestamptz(0) null,
        height int not null,
        primary key (id)
      )
    `);
    this.addSql('create index attestation_about on chain.attestation (about, issued_event)');
    this.addSql('create index attestation_issuer on chain.attestation (issuer, issued_event)');
    this.addSql(`
      create table chain.attestation_refusal (
        about text not null,
        issuer text not null,
        topic text not null,
        refused boolean not null,
        changed_at timestamptz(0) not null,
        primary key (about, issuer, topic)
      )
    `);
    this.addSql(`
      create table chain.attester (
        id text not null,
        attester text not null,
        topic text not null,
        registered boolean not null,
        changed_at timestamptz(0) not null,
        primary key (id)
      )
    `);
    this.addSql('create index attester_attester on chain.attester (attester)');
    this.addSql('alter table chain.movement add column wallet text null');
    for (const [table, key] of Object.entries(NEW_TABLES)) {
      this.addSql(`select chain.journal('${table}', ${key.map((part) => `'${part}'`).join(', ')})`);
    }
  }

  override down(): void {
    this.addSql('alter table chain.movement drop column wallet');
    for (const table of Object.keys(NEW_TABLES)) this.addSql(`drop table chain.${table}`);
  }
}
