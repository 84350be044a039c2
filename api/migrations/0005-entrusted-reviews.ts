import { Migration } from '@mikro-orm/migrations';

/** Reviews that people asked this operator to open. */
export class Migration0005EntrustedReviews extends Migration {
  override up(): void {
    this.addSql(`
      create table app.entrusted_review (
        review text not null,
        author text not null,
        sealed bytea not null,
        entrusted_at timestamptz(3) not null,
        primary key (review)
      )
    `);
  }

  override down(): void {
    this.addSql('drop table app.entrusted_review');
  }
}
