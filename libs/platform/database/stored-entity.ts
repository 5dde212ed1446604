import { CreateDateColumn, PrimaryColumn, VersionColumn } from 'typeorm';

/** What every stored noun has: an id ordered by time, the instant of its making, and a version against lost updates. */
export abstract class StoredEntity {
  @PrimaryColumn('uuid')
  id: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @VersionColumn()
  version: number;
}
