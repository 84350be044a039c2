import { Migration } from '@mikro-orm/migrations';

/** Listings that people keep, and whom they follow. */
export class Migration0006Favourites extends Migration {
  override up(): void {
    this.addSql(`
      create table app.favourite (
        account text not null,
        listing text not null,
        at timestamptz(3) not null,
        primary key (account, listing)
      )
    `);
    this.addSql('create index favourite_newest on app.favourite (account, at, listing)');
    this.addSql('create index favourite_listing on app.favourite (listing)');
    this.addSql(`
      create table app.follow (
        follower text not null,
        followed text not null,
        at timestamptz(3) not null,
        primary key (follower, followed)
      )
    `);
    this.addSql('create index follow_newest on app.follow (follower, at, followed)');
    this.addSql('create index follow_followed on app.follow (followed)');
  }

  override down(): void {
    this.addSql('drop table app.follow');
    this.addSql('drop table app.favourite');
  }
}
