import { beforeAll, describe, expect, it } from '@jest/globals';
import { createIntl, type IntlShape } from '@formatjs/intl';

import type { Locale } from '#libs/platform/i18n/locale';

import { contextFiles, entriesOf, exportsOf } from './source-files.js';

type Words = Readonly<Record<string, string>>;
type Elements = ReturnType<ReturnType<IntlShape['formatters']['getMessageFormat']>['getAst']>;

/** How the parser numbers a piece of text without a name. */
const literalText = 0;

const contexts = contextFiles(/^messages\/en$/).map(({ context }) => context);

describe.each(contexts)('The messages of %s', (context) => {
  let en: Words;
  let fr: Words;

  beforeAll(async () => {
    en = await wordsOf(context, 'en');
    fr = await wordsOf(context, 'fr');
  });

  it('have the same keys in both languages, in the same order', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  it('have words for each key', () => {
    const empty = [...Object.entries(en), ...Object.entries(fr)].filter(([, text]) => text.trim() === '');

    expect(empty).toEqual([]);
  });

  it('have the same placeholders in both languages', () => {
    expect(placeholdersIn('fr', fr)).toEqual(placeholdersIn('en', en));
  });

  it('can all be told', () => {
    const told = [...tellAll('en', en), ...tellAll('fr', fr)];

    expect(told).toEqual(told.map(() => expect.stringMatching(/^[^{}]+$/)));
  });
});

describe('The messages', () => {
  it('are found by reading the folders', () => {
    expect(contexts).toEqual(expect.arrayContaining(['calls', 'identity', 'platform']));
  });
});

async function wordsOf(context: string, locale: Locale): Promise<Words> {
  const messages = await exportsOf({ context, specifier: `#libs/${context}/messages/${locale}` });
  return Object.fromEntries(entriesOf(messages.get(locale)).map(([key, text]) => [key, String(text)]));
}

function placeholdersIn(locale: Locale, words: Words): Record<string, string[]> {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, placeholdersOf(locale, text)]));
}

function placeholdersOf(locale: Locale, text: string): string[] {
  const { formatters } = createIntl({ locale });
  return [...new Set(namesIn(formatters.getMessageFormat(text, locale).getAst()))].sort();
}

/** The names of a parsed message, also those inside the branches of a plural or a choice. */
function namesIn(elements: Elements): string[] {
  return elements.flatMap((element) => {
    if ('options' in element) {
      return [element.value, ...Object.values(element.options).flatMap(({ value }) => namesIn(value))];
    }
    if ('children' in element) return namesIn(element.children);
    return 'value' in element && Number(element.type) !== literalText ? [element.value] : [];
  });
}

/** With 1 for every value: it can be a number, an instant and a text. */
function tellAll(locale: Locale, words: Words): string[] {
  const onError = (error: Error) => {
    throw error;
  };
  const intl = createIntl({ locale, messages: { ...words }, timeZone: 'Europe/Paris', onError });
  return Object.entries(words).map(([id, text]) => {
    const values = Object.fromEntries(placeholdersOf(locale, text).map((name) => [name, 1]));
    return intl.formatMessage({ id }, values);
  });
}
