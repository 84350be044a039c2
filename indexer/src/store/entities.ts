import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { flag, integer, json, optional, text, time } from '../entities/columns.ts';

/** How far this operator has read. One row, id 1; height −1 before the first block. */
@Entity({ schema: 'chain', tableName: 'status' })
export class Status {
  @PrimaryKey({ ...integer(), autoincrement: false })
  id!: number;
  @Property(integer())
  height!: number;
  @Property(text())
  hash!: string;
  /** Time of that block: the clock by which deadlines are judged. */
  @Property(time())
  time!: Date;
  @Property(integer())
  finalizedHeight!: number;
  @Property(text())
  finalizedHash!: string;
  /** Whether what is searched waits until the chain has been read: so it is where an index began with nothing. */
  @Property({ ...flag(), default: false })
  searchLater!: boolean;
}

/** A block above the finalized one whose rows can still be taken back. */
@Entity({ schema: 'chain', tableName: 'hot_block' })
export class HotBlock {
  @PrimaryKey({ ...integer(), autoincrement: false })
  height!: number;
  @Property(text())
  hash!: string;
}

/** What a row was before a hot block changed it. Written by a trigger, read by `chain.roll_back`. */
@Entity({ schema: 'chain', tableName: 'undo' })
@Index({ name: 'undo_height', properties: ['height', 'seq'] })
export class Undo {
  @PrimaryKey({ type: 'bigint', columnType: 'bigint' })
  seq!: string;
  @Property(integer())
  height!: number;
  @Property(text())
  tableName!: string;
  @Property(json())
  key!: Record<string, unknown>;
  /** Empty when the block inserted the row. */
  @Property(optional(json()))
  old!: Record<string, unknown> | null;
}
