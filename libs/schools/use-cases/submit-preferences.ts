import { Injectable } from '@nestjs/common';

import type { Actor } from '#libs/identity/actor';
import { UnitOfWork, type Work } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { activates } from '#libs/schools/ballots/activates';
import { areSameChoices, type Choices, choicesOf } from '#libs/schools/ballots/ballot-choices';
import { checkChoices } from '#libs/schools/ballots/check-choices';
import { offeredProjects } from '#libs/schools/ballots/offered-projects';
import { saveBallots } from '#libs/schools/ballots/save-ballots';
import type { Enrolment } from '#libs/schools/enrolment.entity';
import { loadEnrolment } from '#libs/schools/load-enrolment';
import { PreferenceBallot } from '#libs/schools/preference-ballot.entity';
import { maySubmitPreferences } from '#libs/schools/preference-ballot.policy';
import { PreferenceItem } from '#libs/schools/preference-item.entity';
import { schoolErrors } from '#libs/schools/schools.errors';

export interface SubmittedPreferences {
  readonly enrolmentId: string;
  /** Ids of projects, first choices first, ties in one group; empty: no wish. */
  readonly choices: Choices;
  /** The version of the ballot that this one replaces; a ballot that changed meanwhile is then left alone. */
  readonly expectedVersion?: number | null | undefined;
}

/** An Explorer's wishes, in place of those before, to the second of the closing. The same wishes again change nothing. */
@Injectable()
export class SubmitPreferences {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(actor: Actor, { enrolmentId, choices, expectedVersion }: SubmittedPreferences): Promise<PreferenceBallot> {
    return this.unitOfWork.run(actor, 'ballot.submit', async (work) => {
      const enrolment = await loadEnrolment(work, actor, enrolmentId);
      if (!maySubmitPreferences(actor, enrolment)) throw platformErrors.forbidden();
      await checkSubmission(work, enrolment, choices);

      const ballot = await work.tx.findOneBy(PreferenceBallot, { enrolmentId });
      if (ballot && areSameChoices(await choicesOn(work, ballot), choices)) return ballot;
      if ((expectedVersion ?? ballot?.version) !== ballot?.version) throw platformErrors.staleVersion();

      const submitted = { enrolmentId, ballotId: ballot?.id ?? null, choices, activates: activates(actor, enrolment) };
      await saveBallots(work, [submitted], 'EXPLORER');
      return work.tx.findOneByOrFail(PreferenceBallot, { enrolmentId });
    });
  }
}

async function checkSubmission({ tx, now }: Work, { status, cohort }: Enrolment, choices: Choices): Promise<void> {
  if (status === 'WITHDRAWN') throw schoolErrors.studentWithdrawn();
  const hasPassed = cohort.preferencesCloseAt !== null && cohort.preferencesCloseAt <= now;
  if (cohort.status !== 'PREFERENCES_OPEN' || hasPassed) throw schoolErrors.preferencesClosed();
  const offered = await offeredProjects(tx, cohort.id);
  checkChoices(choices, new Set(offered.map(({ id }) => id)));
}

async function choicesOn({ tx }: Work, ballot: PreferenceBallot): Promise<Choices> {
  return choicesOf(await tx.findBy(PreferenceItem, { ballotId: ballot.id }));
}
