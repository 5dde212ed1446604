import type { DataSource } from 'typeorm';

import { Organisation, type OrganisationKind } from '#libs/identity/organisation.entity';
import { newId } from '#libs/platform/ids/new-id';

export function aNonprofit(): OrganisationBuilder {
  return new OrganisationBuilder('ASSOCIATION', 'Les Mains tendues');
}

export function aSchool(): OrganisationBuilder {
  return new OrganisationBuilder('SCHOOL', 'École des Ponts-Neufs');
}

export function anOperator(): OrganisationBuilder {
  return new OrganisationBuilder('OPERATOR', 'Passerelle');
}

export class OrganisationBuilder {
  constructor(
    private readonly kind: OrganisationKind,
    private readonly name: string,
  ) {}

  named(name: string): OrganisationBuilder {
    return new OrganisationBuilder(this.kind, name);
  }

  in(database: DataSource): Promise<Organisation> {
    const { kind, name } = this;
    return database.manager.save(Organisation, { id: newId(), kind, name, timeZone: 'Europe/Paris' });
  }
}
