import { Module } from '@nestjs/common';

import { ComplianceReadModel } from '#libs/compliance/compliance.read-model';

@Module({ providers: [ComplianceReadModel], exports: [ComplianceReadModel] })
export class ComplianceModule {}
