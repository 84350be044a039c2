import { Migration } from '@mikro-orm/migrations';

/** Who is signed in, nonces of sign-ins under way, and what each account put into IPFS through this api. */
export class Migration0001SessionsAndUploads extends Migration {
  override up(): void {
    this.addSql(`
      create table app.session (
        "key" text not null,
        address text not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        primary key ("key")
      )
    `);
    this.addSql('create index session_expiry on app.session (expires_at)');
    this.addSql(`
      create table app.sign_in_nonce (
        nonce text not null,
        expires_at timestamptz(3) not null,
        primary key (nonce)
      )
    `);
    this.addSql('create index sign_in_nonce_expiry on app.sign_in_nonce (expires_at)');
    this.addSql(`
      create table app.upload (
        id uuid not null default gen_random_uuid(),
        address text not null,
        "at" timestamptz(3) not null,
        cid text null,
        bytes int null,
        primary key (id)
      )
    `);
    this.addSql('create index upload_quota on app.upload (address, at)');
  }

  override down(): void {
    this.addSql('drop table app.upload');
    this.addSql('drop table app.sign_in_nonce');
    this.addSql('drop table app.session');
  }
}
