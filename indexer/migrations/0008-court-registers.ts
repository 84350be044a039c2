import { Migration } from '@mikro-orm/migrations';

/** The registers of cases and motions are long: what they are narrowed to is found without reading all of them. */
export class Migration0008CourtRegisters extends Migration {
  override up(): void {
    this.addSql(
      'create index jury_case_appellant on chain.jury_case (appellant, opened_at, id) where appellant is not null',
    );
    this.addSql('create index jury_case_running on chain.jury_case (opened_at, id) where verdict is null');
    this.addSql('drop index chain.motion_subject');
    this.addSql('create index motion_subject on chain.motion (subject, kind, moved_at, id)');
    this.addSql('create index motion_guideline on chain.motion (guideline)');
  }

  override down(): void {
    this.addSql('drop index chain.motion_guideline');
    this.addSql('drop index chain.motion_subject');
    this.addSql('create index motion_subject on chain.motion (kind, subject, moved_at, id)');
    this.addSql('drop index chain.jury_case_running');
    this.addSql('drop index chain.jury_case_appellant');
  }
}
