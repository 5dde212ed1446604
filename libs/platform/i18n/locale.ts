export const locales = ['fr', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The first of the caller's languages (an Accept-Language header) that the product speaks. */
export function preferredLocale(acceptLanguage: string | undefined, fallback: Locale): Locale {
  const wanted = (acceptLanguage ?? '').split(',').map((item) => item.trim().slice(0, 2).toLowerCase());
  return (
    wanted.map((tag) => locales.find((locale) => locale === tag)).find((locale) => locale !== undefined) ?? fallback
  );
}
