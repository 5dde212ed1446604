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

/** TO_VERIFY: the numbers are well formed, or missing, and nobody has compared them with the registers yet. */
export const verifications = ['TO_VERIFY', 'VERIFIED'] as const;
export type Verification = (typeof verifications)[number];

/** SMALL: fewer than ten employees, volunteers alone included; MEDIUM: ten to 49; LARGE: fifty or more. */
export const organisationSizes = ['SMALL', 'MEDIUM', 'LARGE'] as const;
export type OrganisationSize = (typeof organisationSizes)[number];

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

  @Column({ type: 'text', nullable: true })
  siren: string | null;

  @Column({ type: 'text', nullable: true })
  siret: string | null;

  /** The number of an association in the national register. */
  @Column({ type: 'text', nullable: true })
  rna: string | null;

  /** Court, volume and folio: associations of Alsace and Moselle have no RNA. */
  @Column({ type: 'text', nullable: true })
  alsaceMoselleRegister: string | null;

  /** The number of a French school. */
  @Column({ type: 'text', nullable: true })
  uai: string | null;

  @Column({ type: 'text', nullable: true })
  postalCode: string | null;

  /** ISO 3166-1, two letters. */
  @Column({ type: 'text', default: 'FR' })
  country: string;

  /** null: nobody has said. */
  @Column({ type: 'text', nullable: true })
  size: OrganisationSize | null;

  @Column({ type: 'text', default: 'TO_VERIFY' })
  verification: Verification;
}
