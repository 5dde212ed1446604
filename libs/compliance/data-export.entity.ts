import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { PrivacyRequest } from '#libs/compliance/privacy-request.entity';
import { User } from '#libs/identity/user.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import type { PersonalRecords } from '#libs/platform/privacy/personal-data';

/** Everything held about a person at one instant, by section. */
export interface ExportDocument {
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly builtAt: string;
  readonly sections: Readonly<Record<string, PersonalRecords>>;
}

/** A copy of a person's data, for that person alone: as a document for programs and as a page for people. */
@Entity('data_export')
@Index(['userId'])
export class DataExport extends StoredEntity {
  @Column('uuid', { unique: true })
  requestId: string;

  @ManyToOne(() => PrivacyRequest)
  @JoinColumn({ name: 'request_id' })
  request: Relation<PrivacyRequest>;

  @Column('uuid')
  userId: string;

  @ManyToOne(() => User)
  @JoinColumn({ name: 'user_id' })
  user: Relation<User>;

  @Column('jsonb')
  document: ExportDocument;

  /** A whole page in the person's language. */
  @Column('text')
  html: string;
}
