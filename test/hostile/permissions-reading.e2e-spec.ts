import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { newId } from '#libs/platform/ids/new-id';
import { opaqueId } from '#libs/testing/opaque-id';

import { finds, outcomeOf, subjectNames, typeOf } from '../permission-rows.js';
import {
  fields,
  identities,
  type PersonalWord,
  personalWords,
  queries,
  subscriptions,
  type Row,
  type Subject,
} from '../permissions.matrix.js';
import { type Answer, type Answered, at, isNothing, nounIdsIn, outcomeIn, textIn } from './answered.js';
import { firstNews } from './first-news.js';
import { Onlooker } from './onlooker.js';
import { emailOf, nameOf } from './permission-people.js';
import { openPermissionStage, type PermissionStage } from './permission-stage.js';
import { needOfB } from './permission-world.js';
import { idArgumentsOf, nounListedBy, pathTexts, queryFields, queryText, subscriptionFields } from './query-texts.js';
import { timesApart } from './times-apart.js';
import { type Field, fieldsOf, objectType, waysThrough } from './schema-selections.js';

// The world takes a second to build; a busy machine may take longer for it, and for the api to start.
jest.setTimeout(60_000);

/** What an answer is searched for. */
const wordsInTheWorld: Readonly<Record<PersonalWord, string>> = {
  'the e-mail of the explorer': emailOf('explorer'),
  'the name of the explorer': nameOf('explorer'),
  'the e-mail of the classmate': emailOf('classmate'),
  'the name of the classmate': nameOf('classmate'),
  'the e-mail of the enthusiast': emailOf('enthusiast'),
  'the name of the enthusiast': nameOf('enthusiast'),
  'the e-mail of nonprofit A': emailOf('nonprofit A'),
  'the e-mail of nonprofit B': emailOf('nonprofit B'),
  'the e-mail of the teacher of S': emailOf('teacher of S'),
  'the name of the teacher of S': nameOf('teacher of S'),
  'a need of B': needOfB,
};

const words = Object.keys(personalWords).filter((word): word is PersonalWord => word in personalWords);

/** Fields that are each caller's own: the lifecycles say what may be done by whom. */
const ownFields = ['allowedActions'];

/** Little enough that no path over three nouns costs more than a query may. */
const pathPage = 6;

/** A comparison only gives matchings, ten at most by its type; their own paths are walked from `matchingRuns`. */
const nounsOn = ({ name }: Field): number => (name === 'compareMatchingRuns' ? 2 : 3);

/** Lists that are of some by their name: of the caller's own, or of those that are open. */
const partialLists = ['myAssignments', 'myEnrolments', 'myNotifications', 'openCalls'];

describe('What can be read', () => {
  let stage: PermissionStage;
  /** What those who may find everything are told; the rest must be told the same, or less. */
  let whole: ReadonlyMap<Subject, Answer>;

  beforeAll(async () => {
    stage = await openPermissionStage();
    whole = await (await Onlooker.as('coordinator', stage)).findSubjects();
  });
  afterAll(() => stage.close());

  it.each(['explorer', 'nonprofit A'] as const)(
    'is told to nobody by the time of the answer: what %s does not find takes as long as an unknown id (H9)',
    async (identity) => {
      const caller = await stage.callerAs(identity);
      const hidden = subjectNames.filter((subject) => !finds(identity, subject));
      const asking = (id: string | undefined) => () => caller.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      const pairs = Array.from({ length: 35 }, (_, index) => hidden[index % hidden.length] ?? 'Cohort, T').map(
        (subject) => [asking(stage.ids(subject)[0]), asking(opaqueId(typeOf(subject), newId()))] as const,
      );

      const { p, apart } = await timesApart(() => Promise.resolve(pairs));

      process.stdout.write(`H9, ${identity}: p = ${p.toFixed(3)}, medians ${apart.toFixed(2)} ms apart\n`);
      expect(p).toBeGreaterThan(0.01);
      expect(apart).toBeLessThan(10);
    },
  );

  describe.each(identities)('as %s', (identity) => {
    let onlooker: Onlooker;
    let found: ReadonlyMap<Subject, Answer>;

    beforeAll(async () => {
      onlooker = await Onlooker.as(identity, stage);
      found = await onlooker.findSubjects();
    });

    const expectedOf = (rows: Readonly<Record<string, Row>>) =>
      new Map(Object.entries(rows).map(([name, row]) => [name, outcomeOf(row, identity)]));
    const told = subjectNames.filter((subject) => finds(identity, subject));

    it('is found by its id as the matrix says, and the rest is told of as an unknown id is', async () => {
      const unknownOnes = await Promise.all(
        subjectNames.map((subject) => onlooker.findById(typeOf(subject), opaqueId(typeOf(subject), newId()))),
      );
      for (const [index, subject] of subjectNames.entries()) {
        const unknown = unknownOnes[index];
        const answer = found.get(subject);

        if (told.includes(subject)) expect([subject, answer?.errors]).toEqual([subject, undefined]);
        else expect([subject, answer]).toEqual([subject, unknown]);
        expect([subject, unknown && outcomeIn(unknown, 'node')]).toEqual([subject, 'NOT_FOUND']);
      }
    });

    it('is told with its limited fields as the matrix says', () => {
      const first = (type: string) => subjectNames.find((subject) => typeOf(subject) === type);
      for (const [type, { limited = {} }] of Object.entries(fields)) {
        const subject = first(type);
        const data = subject && told.includes(subject) ? at(found.get(subject), 'data', 'node') : undefined;
        const outcomes = Object.keys(limited).map((field) => [field, limitedOutcome(data, field)] as const);

        expect([type, new Map(outcomes)]).toEqual([type, expectedOf(limited)]);
      }
    });

    it('is told with its open fields whole, but for the nouns that the caller does not find', () => {
      for (const subject of told.filter((each) => !at(whole.get(each), 'errors'))) {
        const [own, reference] = [found, whole].map((answers) => at(answers.get(subject), 'data', 'node'));
        for (const field of openFieldsOf(typeOf(subject))) {
          const place = `${subject}: ${field.name}`;
          const value = at(own, field.name);
          const all = at(reference, field.name);

          if (waysThrough(field).length === 0) expect([place, value]).toEqual([place, all]);
          const visible = nounIdsIn(all).filter((id) => onlooker.mayFind(id));
          expect([place, nounIdsIn(value)]).toEqual([place, visible]);
        }
      }
    });

    it('is asked for by each query as the matrix says', async () => {
      const outcomes = queryFields.map(async (field) => {
        const answer = await onlooker.ask(queryText(field, { world: stage }));
        return [field.name, outcomeIn(answer, field.name)] as const;
      });

      const expected = new Map([...expectedOf(queries)].filter(([name]) => name !== 'node'));
      expect(new Map(await Promise.all(outcomes))).toEqual(expected);
    });

    it('is listened to as the matrix says', async () => {
      const news = subscriptionFields.map(async (field) => {
        const query = queryText(field, { world: stage });
        return [field.name, await firstNews(stage, identity, `subscription ${query}`)] as const;
      });

      expect(new Map(await Promise.all(news))).toEqual(expectedOf(subscriptions));
    });

    it('is listed whole, and no page hints at more', async () => {
      const lists = queryFields.filter(nounListedBy).map(async (field) => {
        const answer = await onlooker.ask(queryText(field, { world: stage }));
        const ids = nounIdsIn(answer.data);
        const last = await onlooker.ask(queryText(field, { world: stage, first: Math.max(ids.length, 1) }));

        const findable = subjectNames.filter((each) => told.includes(each) && typeOf(each) === nounListedBy(field));
        const owed =
          !partialLists.includes(field.name) && !answer.errors ? findable.flatMap((subject) => stage.ids(subject)) : [];
        expect([field.name, owed.filter((id) => !ids.includes(id))]).toEqual([field.name, []]);
        expect([field.name, nounIdsIn(last.data)]).toEqual([field.name, ids]);
        const pageInfo = at(last.data?.[field.name], 'pageInfo');
        if (pageInfo) expect([field.name, at(pageInfo, 'hasNextPage')]).toEqual([field.name, false]);
      });

      await Promise.all(lists);
    });

    it('is not filtered by what the caller does not find: it names nothing, as an unknown id does', async () => {
      const filters = queryFields.flatMap(idArgumentsOf).flatMap(({ field, argument, noun }) => {
        const hidden = subjectNames.filter((each) => typeOf(each) === noun && !told.includes(each));
        return hidden.map((subject) => ({ field, argument, noun, subject }));
      });
      const answers = filters.map(async ({ field, argument, noun, subject }) => {
        const ids = [stage.ids(subject)[0] ?? '', opaqueId(noun, newId())];
        const texts = ids.map((id) => queryText(field, { world: stage, ids: { [argument]: id } }));
        const [hidden, unknown] = await Promise.all(texts.map((text) => onlooker.ask(text)));
        expect([field.name, subject, hidden]).toEqual([field.name, subject, unknown]);
      });

      await Promise.all(answers);
    });

    it('is met on no path through other nouns, unless the caller finds it', async () => {
      const asked = queryFields.filter((field) => outcomeOf(queries[field.name] ?? '', identity) === 'allowed');
      const paths = asked.flatMap((field) => pathTexts(field, nounsOn(field), { world: stage, first: pathPage }));
      await Promise.all(paths.map((path) => onlooker.ask(path)));
      const met = onlooker.answers.flatMap(({ data }) => nounIdsIn(data));

      expect(await onlooker.strangersAmong(met)).toEqual([]);
      expect(onlooker.answers.filter(isUnexpected)).toEqual([]);
    });

    it('tells of persons what the matrix says, over all that was asked', () => {
      const everything = onlooker.answers.map(({ data }) => textIn(data)).join('\n');
      const learnt = words.filter((word) => everything.includes(wordsInTheWorld[word]));

      expect(learnt).toEqual(words.filter((word) => outcomeOf(personalWords[word], identity) === 'allowed'));
    });
  });
});

/** The word of the matrix for a limited field of a noun that was found, or of one that was not. */
function limitedOutcome(noun: Answered, field: string): string {
  if (noun === undefined || noun === null) return 'unreachable';
  return isNothing(at(noun, field)) ? 'nothing' : 'allowed';
}

function openFieldsOf(type: string): Field[] {
  const open = fields[type]?.open.split(' ') ?? [];
  return fieldsOf(objectType(type)).filter(({ name }) => open.includes(name) && !ownFields.includes(name));
}

/** Anything but data and the refusals of the matrix would be a fault of the api, or of the test. */
function isUnexpected({ errors = [] }: Answer): boolean {
  return errors.some(({ extensions: { code } }) => !['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED'].includes(code));
}
