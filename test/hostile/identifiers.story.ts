import { beforeAll, describe, expect, it } from '@jest/globals';

import { newId } from '#libs/platform/ids/new-id';
import { anOperator } from '#libs/testing/builders/an-organisation';
import { aPerson } from '#libs/testing/builders/a-person';

import type { HostileApi } from './hostile-api.js';

const creating = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) {
  organisation { rna siren siret uai country departement region verification } userErrors { code path } } }`;

export const frenchIdentifiers = (running: () => HostileApi): void =>
  describe('French identifiers through the api', () => {
    let api: HostileApi;
    let staff: { readonly authorization: string };
    beforeAll(async () => {
      api = running();
      const operator = await anOperator().in(api.database);
      staff = await api.session(await aPerson().as('COORDINATOR', operator).in(api.database));
    });

    const create = async (numbers: object) => {
      const body = { idempotencyKey: newId(), kind: 'ASSOCIATION', name: 'Les Voisins', timeZone: 'Europe/Paris' };
      return (await api.post(creating, { input: { ...body, ...numbers } }, staff)).json?.data;
    };

    it('are offered in their one spelling, to a visitor too', async () => {
      const { text } = await api.post(`{
      typed: checkIdentifier(kind: RNA, value: "w9j 1003281") { isWellFormed normalised }
      laPoste: checkIdentifier(kind: SIRET, value: "356 000 000 49837") { isWellFormed normalised }
      slip: checkIdentifier(kind: SIRET, value: "73282932000075") { isWellFormed normalised }
      long: checkIdentifier(kind: UAI, value: "${'9'.repeat(3_000)}") { isWellFormed normalised }
    }`);

      expect(text).toContain(
        '{"typed":{"isWellFormed":true,"normalised":"W9J1003281"},' +
          '"laPoste":{"isWellFormed":true,"normalised":"35600000049837"},' +
          '"slip":{"isWellFormed":false,"normalised":null},"long":{"isWellFormed":false,"normalised":null}}',
      );
    });

    it('that cannot be right are refused, each by its field; missing ones are not', async () => {
      const wrong = await create({ siret: '73282932000075', rna: 'A941009978', postalCode: '00100' });
      const none = await create({});

      expect(wrong).toEqual({
        createOrganisation: {
          organisation: null,
          userErrors: [
            { code: 'SIRET_INVALID', path: ['siret'] },
            { code: 'RNA_INVALID', path: ['rna'] },
            { code: 'POSTAL_CODE_INVALID', path: ['postalCode'] },
          ],
        },
      });
      expect(none).toMatchObject({
        createOrganisation: { organisation: { rna: null, verification: 'TO_VERIFY', country: 'FR' }, userErrors: [] },
      });
    });

    it('are kept to be verified, with the place that the postal code tells', async () => {
      expect(await create({ rna: 'w2a 1000119', siret: '732 829 320 00074', postalCode: '20090' })).toEqual({
        createOrganisation: {
          organisation: {
            ...{ rna: 'W2A1000119', siren: '732829320', siret: '73282932000074', uai: null },
            ...{ country: 'FR', departement: '2A', region: 'Corse', verification: 'TO_VERIFY' },
          },
          userErrors: [],
        },
      });
    });
  });
