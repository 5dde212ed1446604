import { type DynamicModule, Module } from '@nestjs/common';

import { ComplianceReadModel } from '#libs/compliance/compliance.read-model';
import { PrivacyReadModel } from '#libs/compliance/privacy.read-model';
import { BuildDataExport } from '#libs/compliance/use-cases/build-data-export';
import { EraseApprovedPeople } from '#libs/compliance/use-cases/erase-approved-people';
import { ProcessPrivacyRequest } from '#libs/compliance/use-cases/process-privacy-request';
import { RequestPrivacy } from '#libs/compliance/use-cases/request-privacy';
import { SealAudit } from '#libs/platform/audit/seal-audit';
import { type PersonalData, PersonalDataHolders } from '#libs/platform/privacy/personal-data';

const providers = [ComplianceReadModel, PrivacyReadModel, RequestPrivacy, ProcessPrivacyRequest];
const jobs = [BuildDataExport, EraseApprovedPeople, SealAudit];

/** What people ask for and coordinators decide. */
@Module({ providers, exports: providers })
export class ComplianceModule {}

/** What the worker carries out, over everything that every context holds about a person. */
@Module({})
export class ComplianceJobsModule {
  static over(all: readonly PersonalData[]): DynamicModule {
    const holders: PersonalDataHolders = { all };
    return {
      module: ComplianceJobsModule,
      providers: [{ provide: PersonalDataHolders, useValue: holders }, ...jobs],
      exports: jobs,
    };
  }
}
