/**
 * The entry of an association of Alsace or Moselle in the register of its court: the court, the volume and the folio,
 * as in `Strasbourg, volume 93, folio 27`. The papers themselves must be looked at.
 */
export function isAlsaceMoselleEntry(entry: string): boolean {
  return /^\p{L}[\p{L}' ’-]{2,60},? vol(?:ume|\.)? ?[\dIVXLC]{1,6},? fol(?:io|\.)? ?(?:n° ?)?\d{1,5}$/iu.test(entry);
}

/** The départements whose associations have such an entry, and no RNA. */
export const alsaceMoselle: readonly string[] = ['57', '67', '68'];
