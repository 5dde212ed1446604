import { describe, expect, it } from '@jest/globals';

import { preferredLocale } from '#libs/platform/i18n/locale';

describe('The preferred language', () => {
  it.each([
    { header: 'fr-FR,fr;q=0.9,en;q=0.8', locale: 'fr' },
    { header: 'de-DE, en-GB;q=0.7', locale: 'en' },
    { header: 'EN', locale: 'en' },
    { header: 'de', locale: 'fr' },
    { header: '', locale: 'fr' },
    { header: undefined, locale: 'fr' },
    { header: ';;,*', locale: 'fr' },
  ])('of $header is $locale', ({ header, locale }) => {
    expect(preferredLocale(header, 'fr')).toBe(locale);
  });
});
