import { Module } from '@nestjs/common';

import { CohortFiguresReadModel } from '#libs/schools/cohort-figures.read-model';
import { SchoolsByIdsReadModel } from '#libs/schools/schools-by-ids.read-model';
import { SchoolsReadModel } from '#libs/schools/schools.read-model';
import { ClaimEnrolment } from '#libs/schools/use-cases/claim-enrolment';
import { CloseDuePreferences } from '#libs/schools/use-cases/close-due-preferences';
import { CorrectEnrolment } from '#libs/schools/use-cases/correct-enrolment';
import { CreateCohort } from '#libs/schools/use-cases/create-cohort';
import { EnrolStudent } from '#libs/schools/use-cases/enrol-student';
import { ExportRoster } from '#libs/schools/use-cases/export-roster';
import { ImportBallots } from '#libs/schools/use-cases/import-ballots';
import { ImportRoster } from '#libs/schools/use-cases/import-roster';
import { InviteAgain } from '#libs/schools/use-cases/invite-again';
import { OfferProject } from '#libs/schools/use-cases/offer-project';
import { SubmitPreferences } from '#libs/schools/use-cases/submit-preferences';
import { TransitionCohort } from '#libs/schools/use-cases/transition-cohort';
import { UndoLastImport } from '#libs/schools/use-cases/undo-last-import';
import { WithdrawEnrolment } from '#libs/schools/use-cases/withdraw-enrolment';

const providers = [
  SchoolsReadModel,
  SchoolsByIdsReadModel,
  CohortFiguresReadModel,
  CreateCohort,
  OfferProject,
  ImportRoster,
  UndoLastImport,
  ExportRoster,
  EnrolStudent,
  CorrectEnrolment,
  InviteAgain,
  TransitionCohort,
  SubmitPreferences,
  ImportBallots,
  WithdrawEnrolment,
  ClaimEnrolment,
  CloseDuePreferences,
];

@Module({ providers, exports: providers })
export class SchoolsModule {}
