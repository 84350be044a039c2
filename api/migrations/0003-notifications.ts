import { Migration } from '@mikro-orm/migrations';

/** How far people have read, where else they want to be told, and which letters were sent. */
export class Migration0003Notifications extends Migration {
  override up(): void {
    this.addSql(`
      create table app.notification_mark (
        account text not null,
        height int not null,
        chain_time timestamptz(0) not null,
        "at" timestamptz(3) not null,
        primary key (account)
      )
    `);
    this.addSql(`
      create table app.notification_address (
        account text not null,
        channel text not null,
        address text not null,
        "language" text not null,
        time_zone text not null,
        kinds text[] not null,
        confirmed_at timestamptz(3) null,
        since_height int null,
        since_time timestamptz(0) null,
        primary key (account, channel)
      )
    `);
    this.addSql(`
      create table app.notification_delivery (
        account text not null,
        channel text not null,
        "key" text not null,
        kind text not null,
        subject text null,
        deadline timestamptz(0) null,
        "state" text not null,
        attempts int not null,
        next_attempt_at timestamptz(3) not null,
        created_at timestamptz(3) not null,
        primary key (account, channel, "key")
      )
    `);
    this.addSql('create index notification_delivery_due on app.notification_delivery (state, next_attempt_at)');
    this.addSql('create index notification_delivery_age on app.notification_delivery (created_at)');
    this.addSql(`
      create table app.notification_request (
        id uuid not null default gen_random_uuid(),
        account text not null,
        address_key text not null,
        "at" timestamptz(3) not null,
        primary key (id)
      )
    `);
    this.addSql('create index notification_request_account on app.notification_request (account, at)');
    this.addSql('create index notification_request_address on app.notification_request (address_key, at)');
  }

  override down(): void {
    this.addSql('drop table app.notification_request');
    this.addSql('drop table app.notification_delivery');
    this.addSql('drop table app.notification_address');
    this.addSql('drop table app.notification_mark');
  }
}
