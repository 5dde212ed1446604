import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import type { PrivacyRequestStatus } from '#libs/compliance/privacy-request-lifecycle';
import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';

export const privacyRequestKinds = ['EXPORT', 'ERASURE'] as const;
/** A copy of everything held about a person, or the end of it. */
export type PrivacyRequestKind = (typeof privacyRequestKinds)[number];

/** The grounds on which the GDPR (article 17, 3) lets an erasure be refused, and doubt about who asked. */
export const legalGrounds = [
  'LEGAL_OBLIGATION',
  'PUBLIC_INTEREST',
  'ARCHIVES_OR_RESEARCH',
  'LEGAL_CLAIMS',
  'IDENTITY_IN_DOUBT',
] as const;
export type LegalGround = (typeof legalGrounds)[number];

/** A person's request about their own data. One of a kind is open at a time. */
@Entity('privacy_request')
@Index(['userId'])
@Index(['status'])
@Index(['decidedById'])
@Index('uq_privacy_request_open', ['userId', 'kind'], { unique: true, where: "status NOT IN ('DONE', 'REFUSED')" })
export class PrivacyRequest extends StoredEntity {
  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('text')
  kind: PrivacyRequestKind;

  @Column('text')
  status: PrivacyRequestStatus;

  /** Why it was refused; null otherwise. */
  @Column({ type: 'text', nullable: true })
  legalGround: LegalGround | null;

  @Column({ type: 'uuid', nullable: true })
  decidedById: string | null;

  @ManyToOne(() => User, { nullable: true })
  @JoinColumn({ name: 'decided_by_id' })
  decidedBy: Relation<User> | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null;
}
