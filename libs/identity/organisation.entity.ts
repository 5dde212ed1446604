import { Column, Entity } from 'typeorm';

import { StoredEntity } from '#libs/platform/database/stored-entity';

export const organisationKinds = [
  'ASSOCIATION',
  'FOUNDATION',
  'SOCIAL_ENTERPRISE',
  'COMPANY',
  'PUBLIC_BODY',
  'SCHOOL',
  'OPERATOR',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** A body that takes part: a nonprofit, a school, a mentor's company, or the operator of this installation. */
@Entity('organisation')
export class Organisation extends StoredEntity {
  @Column('text')
  kind: OrganisationKind;

  @Column('text')
  name: string;

  /** IANA zone in which its deadlines are told. */
  @Column('text')
  timeZone: string;
}
