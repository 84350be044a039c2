import { Migration } from '@mikro-orm/migrations';

/** Conversations that only their two sides can read, what was reported of them, and public questions on listings. */
export class Migration0002MessagesAndQuestions extends Migration {
  override up(): void {
    this.addSql(`
      create table app.conversation (
        id text not null,
        listing text not null,
        buyer text not null,
        seller text not null,
        started_by text not null,
        started_at timestamptz(3) not null,
        last_at timestamptz(3) not null,
        buyer_messages int not null,
        seller_messages int not null,
        buyer_unread int not null,
        seller_unread int not null,
        primary key (id)
      )
    `);
    this.addSql('create index conversation_buyer on app.conversation (buyer, last_at, id)');
    this.addSql('create index conversation_seller on app.conversation (seller, last_at, id)');
    this.addSql('create index conversation_started on app.conversation (started_by, started_at)');
    this.addSql(`
      create table app.message (
        id text not null,
        conversation text not null,
        sender text not null,
        sent_at timestamptz(3) not null,
        commitment text not null,
        sealed_for_other bytea not null,
        sealed_for_self bytea not null,
        client_id text not null,
        primary key (id)
      )
    `);
    this.addSql('create index message_newest on app.message (conversation, sent_at, id)');
    this.addSql('create index message_quota on app.message (sender, sent_at)');
    this.addSql('create unique index message_once on app.message (sender, client_id)');
    this.addSql(`
      create table app.sealed_file (
        id text not null,
        owner text not null,
        "at" timestamptz(3) not null,
        content bytea not null,
        message text null,
        primary key (id)
      )
    `);
    this.addSql('create index sealed_file_quota on app.sealed_file (owner, "at")');
    this.addSql(`
      create table app.account_block (
        blocker text not null,
        blocked text not null,
        "at" timestamptz(3) not null,
        primary key (blocker, blocked)
      )
    `);
    this.addSql(`
      create table app.message_report (
        id text not null,
        conversation text not null,
        reporter text not null,
        accused text not null,
        reason text not null,
        words text not null,
        "at" timestamptz(3) not null,
        primary key (id)
      )
    `);
    this.addSql('create index message_report_quota on app.message_report (reporter, "at")');
    this.addSql(`
      create table app.message_disclosure (
        report text not null,
        message text not null,
        plaintext bytea not null,
        primary key (report, message)
      )
    `);
    this.addSql(`
      create table app.question (
        id text not null,
        listing text not null,
        asker text not null,
        "text" text not null,
        asked_at timestamptz(3) not null,
        answer text null,
        answered_at timestamptz(3) null,
        removed_at timestamptz(3) null,
        primary key (id)
      )
    `);
    this.addSql('create index question_newest on app.question (listing, asked_at, id)');
    this.addSql('create index question_quota on app.question (asker, asked_at)');
  }

  override down(): void {
    for (const table of [
      'question',
      'message_disclosure',
      'message_report',
      'account_block',
      'sealed_file',
      'message',
      'conversation',
    ]) {
      this.addSql(`drop table app.${table}`);
    }
  }
}
