import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** What "near" means to somebody. Only its owner is told. */
@Entity({ schema: 'app', tableName: 'own_place' })
export class OwnPlaceRow {
  /** Lower-case account, as everywhere. */
  @PrimaryKey({ type: 'string', columnType: 'text' })
  account!: string;
  /** H3 cell in hex; null for somebody who wants to see everything. */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  cell!: string | null;
  @Property({ type: 'integer', columnType: 'int', fieldName: 'radius_km' })
  radiusKm!: number;
}
