import { Column, Entity, Index } from 'typeorm';

import type { CallStatus } from '#libs/calls/call-lifecycle';
import { StoredEntity } from '#libs/platform/database/stored-entity';

/** A call for projects: a window of time in which nonprofits may submit their needs. */
@Entity('call_for_projects')
@Index(['closesAt'], { where: "status = 'OPEN'" })
export class CallForProjects extends StoredEntity {
  @Column('text')
  title: string;

  @Column('text')
  criteria: string;

  @Column('text')
  contactEmail: string;

  @Column('timestamptz')
  closesAt: Date;

  /** The zone in which the closing time was set and is told. */
  @Column('text')
  timeZone: string;

  @Column('text')
  status: CallStatus;
}
