import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export type AuditOutcome = 'DONE' | 'DENIED';

/** Codes, ids and figures; never a person's words. */
export type AuditDetails = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Who did what to what, and when. Rows are only ever appended, and then sealed (see AuditSeal). */
@Entity('audit_entry')
@Index(['subjectId'])
@Index(['actorId'])
@Index(['at'])
export class AuditEntry {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  at: Date;

  @Column('text')
  actorKind: string;

  @Column({ type: 'uuid', nullable: true })
  actorId: string | null;

  @Column('text')
  action: string;

  @Column('text')
  outcome: AuditOutcome;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  @Column('jsonb')
  details: AuditDetails;
}
