import type { DataSource } from 'typeorm';

import type { NeedSubmission } from '#libs/calls/need-submission.entity';
import { newId } from '#libs/platform/ids/new-id';
import { Project, type ProjectMentorNeed, type RequiredSkill } from '#libs/projects/project.entity';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';
import { aCall } from '#libs/testing/builders/a-call';
import { aNeed } from '#libs/testing/builders/a-need';
import { aNonprofit } from '#libs/testing/builders/an-organisation';

type FramedNeed = Pick<NeedSubmission, 'id' | 'organisationId'>;

interface ProjectChoices {
  readonly title: string;
  readonly status: ProjectStatus;
  readonly minTeamSize: number;
  readonly maxTeamSize: number;
  readonly requiredSkills: readonly RequiredSkill[];
  readonly techKinds: readonly TechKind[];
  readonly digitalCauses: readonly DigitalCause[];
  readonly sdgs: readonly number[];
  readonly terms: readonly string[];
  readonly mentorNeed: ProjectMentorNeed | null;
  readonly need?: FramedNeed;
}

/** A framed project for a team of three or four; of a selected need of its own unless it is told whose. */
export function aProject(): ProjectBuilder {
  return new ProjectBuilder({
    title: 'Un guide des cours',
    status: 'FRAMED',
    minTeamSize: 3,
    maxTeamSize: 4,
    requiredSkills: [],
    techKinds: ['WEB_APP'],
    digitalCauses: ['ACCESSIBLE'],
    sdgs: [4],
    terms: [],
    mentorNeed: null,
  });
}

export class ProjectBuilder {
  constructor(private readonly choices: ProjectChoices) {}

  of(need: FramedNeed): ProjectBuilder {
    return this.with({ need });
  }

  titled(title: string): ProjectBuilder {
    return this.with({ title });
  }

  withStatus(status: ProjectStatus): ProjectBuilder {
    return this.with({ status });
  }

  published(): ProjectBuilder {
    return this.withStatus('PUBLISHED');
  }

  locked(): ProjectBuilder {
    return this.withStatus('MATCHING_LOCKED');
  }

  forTeamsOf(minTeamSize: number, maxTeamSize: number): ProjectBuilder {
    return this.with({ minTeamSize, maxTeamSize });
  }

  requiring(...requiredSkills: RequiredSkill[]): ProjectBuilder {
    return this.with({ requiredSkills });
  }

  made(...techKinds: TechKind[]): ProjectBuilder {
    return this.with({ techKinds });
  }

  serving(...digitalCauses: DigitalCause[]): ProjectBuilder {
    return this.with({ digitalCauses });
  }

  towards(...sdgs: number[]): ProjectBuilder {
    return this.with({ sdgs });
  }

  /** Takes a mentor, and does not run without one. */
  needingMentor(...expertise: string[]): ProjectBuilder {
    return this.with({ mentorNeed: { isRequired: true, expertise, languages: [] } });
  }

  /** Takes a mentor when there is one. */
  welcomingMentor(...expertise: string[]): ProjectBuilder {
    return this.with({ mentorNeed: { isRequired: false, expertise, languages: [] } });
  }

  during(...terms: string[]): ProjectBuilder {
    return this.with({ terms });
  }

  async in(database: DataSource): Promise<Project> {
    const { need: given, ...choices } = this.choices;
    const need = given ?? (await aSelectedNeedIn(database));
    const project = {
      ...choices,
      id: newId(),
      needId: need.id,
      organisationId: need.organisationId,
      summary: 'Aider chaque élève à trouver le cours qui lui convient.',
      publishedAt: choices.status === 'FRAMED' ? null : new Date(),
      heldFrom: null,
    };
    await database.manager.save(Project, project);
    return database.manager.findOneByOrFail(Project, { id: project.id });
  }

  private with(change: Partial<ProjectChoices>): ProjectBuilder {
    return new ProjectBuilder({ ...this.choices, ...change });
  }
}

async function aSelectedNeedIn(database: DataSource): Promise<NeedSubmission> {
  const nonprofit = await aNonprofit().in(database);
  const call = await aCall().closed().in(database);
  return aNeed().of(nonprofit).selected().in(database, call);
}
