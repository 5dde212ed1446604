import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';

import { MatchingRun } from '#libs/matching-runs/matching-run.entity';
import { Team } from '#libs/matching-runs/team.entity';
import { StoredEntity } from '#libs/platform/database/stored-entity';
import { Enrolment } from '#libs/schools/enrolment.entity';

/** A student in a team. The run is kept too, so that nobody can be in two teams of one run. */
@Entity('team_member')
@Index(['runId', 'enrolmentId'], { unique: true })
@Index(['teamId'])
@Index(['enrolmentId'])
export class TeamMember extends StoredEntity {
  @Column('uuid')
  teamId: string;

  @ManyToOne(() => Team)
  @JoinColumn({ name: 'team_id' })
  team: Relation<Team>;

  @Column('uuid')
  runId: string;

  @ManyToOne(() => MatchingRun)
  @JoinColumn({ name: 'run_id' })
  run: Relation<MatchingRun>;

  @Column('uuid')
  enrolmentId: string;

  @ManyToOne(() => Enrolment)
  @JoinColumn({ name: 'enrolment_id' })
  enrolment: Relation<Enrolment>;
}
