import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import type { PersonActor } from '#libs/identity/actor';
import { Organisation } from '#libs/identity/organisation.entity';
import { User } from '#libs/identity/user.entity';
import { runErrors } from '#libs/matching-runs/matching-runs.errors';
import { ExportResults } from '#libs/matching-runs/use-cases/export-results';
import { UnitOfWork } from '#libs/platform/database/unit-of-work';
import { platformErrors } from '#libs/platform/errors/platform.errors';
import { Cohort } from '#libs/schools/cohort.entity';
import { Enrolment } from '#libs/schools/enrolment.entity';
import { aCohortToMatch, type CohortToMatch } from '#libs/testing/builders/a-cohort-to-match';
import { aPerson } from '#libs/testing/builders/a-person';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { MatchingOffice } from '#libs/testing/matching-office';
import { openTestDatabase, type TestDatabase } from '#libs/testing/test-database';

const frenchHeadings =
  'Nom;Courriel;Numéro étudiant;Projet;Rang du vœu;Motif;Numéro du projet;Taille de l’association;' +
  'Région de l’association;Pourquoi le projet ne se fait pas;Mode de décision';

describe('The results of a published run are exported', () => {
  let test: TestDatabase;
  let database: DataSource;
  let office: MatchingOffice;
  let exporting: ExportResults;
  let coordinator: PersonActor;
  let scene: CohortToMatch;

  beforeAll(async () => {
    test = await openTestDatabase();
    database = test.dataSource;
    office = new MatchingOffice(database);
    exporting = new ExportResults(new UnitOfWork(database));
    coordinator = await aPerson()
      .as('COORDINATOR', await anOperator().in(database))
      .in(database);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    scene = await aCohortToMatch()
      .project('Guide; été', 1, 2)
      .project('Carte', 1, 2)
      .student('Ana', ['Guide; été'])
      .silentStudent('Béa')
      .in(database);
    await database.manager.update(Enrolment, { id: scene.enrolment('Ana').id }, { studentNumber: '=1+1' });
    await setEmail('Ana');
    await setEmail('Béa');
    const { organisationId } = scene.project('Guide; été');
    await database.manager.update(Organisation, organisationId, { size: 'SMALL', postalCode: '35000' });
  });

  async function setEmail(name: string): Promise<void> {
    const { id } = scene.student(name);
    await database.manager.update(User, { id }, { email: `${name}-${id}@ecole.example` });
  }

  it('in French, placed and unplaced, then projects that do not run, for the cohort’s teacher', async () => {
    await office.published(coordinator, scene.cohort);

    const { content } = await exporting.execute(scene.teacher, scene.cohort.id, 'fr');

    const [guide, carte] = [scene.project('Guide; été'), scene.project('Carte')];
    const mention =
      'Proposé par un traitement algorithmique, approuvé par une personne. L’élève lit comment, et quels sont ses ' +
      'droits, avec son affectation dans Passerelle.';

    expect(content).toBe(
      [
        `\uFEFF${frenchHeadings}`,
        `Ana;Ana-${scene.student('Ana').id}@ecole.example;'=1+1;"Guide; été";1;;${guide.number};petite;Bretagne;;${mention}`,
        `Béa;Béa-${scene.student('Béa').id}@ecole.example;;;;Aucun projet n’a été choisi.;;;;;${mention}`,
        `;;;Carte;;;${carte.number};;;Personne ne pouvait le prendre : il ne figure dans aucun vœu.;`,
        '',
      ].join('\r\n'),
    );
  });

  it('in English for a coordinator', async () => {
    await office.published(coordinator, scene.cohort);

    const { content } = await exporting.execute(coordinator, scene.cohort.id, 'en');

    expect(content.split('\r\n')[0]).toBe(
      '\uFEFFName;E-mail;Student number;Project;Rank;Reason;Project number;Size of the nonprofit;' +
        'Region of the nonprofit;Why the project does not run;How it was decided',
    );
  });

  it('under a name that every system takes', async () => {
    await database.manager.update(Cohort, { id: scene.cohort.id }, { name: ' Élèves 2A / été ' });
    await office.published(coordinator, scene.cohort);

    const { fileName } = await exporting.execute(coordinator, scene.cohort.id, 'fr');

    expect(fileName).toBe('resultats-eleves-2a-ete.csv');
  });

  it('not before the publication', async () => {
    await office.approved(coordinator, scene.cohort);

    await expect(exporting.execute(coordinator, scene.cohort.id, 'fr')).rejects.toEqual(runErrors.runNotPublished());
  });

  it('never to a student or to the teacher of another cohort', async () => {
    await office.published(coordinator, scene.cohort);
    const { teacher: stranger } = await aCohortToMatch().in(database);

    for (const actor of [scene.student('Ana'), stranger]) {
      await expect(exporting.execute(actor, scene.cohort.id, 'fr')).rejects.toEqual(
        platformErrors.notFound('Cohort', ['cohortId']),
      );
    }
  });
});
