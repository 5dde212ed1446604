import { Column, Entity } from 'typeorm';

import { StoredEntity } from '#libs/platform/database/stored-entity';
import type { Locale } from '#libs/platform/i18n/locale';

/** A person, whatever roles they have. */
@Entity('app_user')
export class User extends StoredEntity {
  /** Normalised by normaliseEmail, so that one mailbox is one person. */
  @Column('text', { unique: true })
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  locale: Locale;

  @Column('text')
  timeZone: string;

  /** When everything that tells who this is was erased; the row stays for what counts it. */
  @Column({ type: 'timestamptz', nullable: true })
  erasedAt: Date | null;
}
