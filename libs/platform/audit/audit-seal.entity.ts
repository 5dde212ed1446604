import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The place of an audit entry in the hash chain. Rows are only ever appended, by the one sealer. */
@Entity('audit_seal')
export class AuditSeal {
  /** 1 for the first, without a gap. */
  @PrimaryColumn('bigint')
  sequence: string;

  @Column('uuid', { unique: true })
  entryId: string;

  /** SHA-256, hexadecimal, over the sequence, the hash of the seal before and the content of the entry. */
  @Column('text')
  hash: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  sealedAt: Date;
}
