import { describe, expect, it } from '@jest/globals';

import { translatorOf } from '#libs/platform/i18n/translate';

const en = {
  HELLO: 'Hello {name}.',
  PLACES: '{count, plural, =0 {no place} one {one place} other {# places}}',
  CLOSES: 'Closes on {at, date, long} at {at, time, short}.',
};
const fr = {
  HELLO: 'Bonjour {name}.',
  PLACES: '{count, plural, =0 {aucune place} one {une place} other {# places}}',
  CLOSES: 'Clôture le {at, date, long} à {at, time, short}.',
};

describe('A translator', () => {
  const translate = translatorOf({ fr, en }, { timeZone: 'Europe/Paris' });

  it('speaks the language asked for', () => {
    expect(translate('fr', 'HELLO', { name: 'Zoé' })).toBe('Bonjour Zoé.');
    expect(translate('en', 'HELLO', { name: 'Zoé' })).toBe('Hello Zoé.');
  });

  it('counts as each language does', () => {
    const places = (locale: 'fr' | 'en') => [0, 1, 2].map((count) => translate(locale, 'PLACES', { count }));

    expect(places('en')).toEqual(['no place', 'one place', '2 places']);
    expect(places('fr')).toEqual(['aucune place', 'une place', '2 places']);
  });

  it('tells times in the zone of the reader', () => {
    const at = new Date('2026-11-30T17:00:00Z');
    const inGuadeloupe = translatorOf({ fr, en }, { timeZone: 'America/Guadeloupe' });

    expect(translate('fr', 'CLOSES', { at })).toBe('Clôture le 30 novembre 2026 à 18:00.');
    expect(inGuadeloupe('fr', 'CLOSES', { at })).toBe('Clôture le 30 novembre 2026 à 13:00.');
  });

  it('tells no sentence with a hole in it', () => {
    expect(() => translate('en', 'HELLO')).toThrow(/name/);
  });

  it('leaves what people wrote as it is, braces and all', () => {
    expect(translate('en', 'HELLO', { name: '{name} <b>' })).toBe('Hello {name} <b>.');
  });
});
