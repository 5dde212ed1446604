import { type Locale } from '#libs/platform/i18n/locale';
import { translatorOf } from '#libs/platform/i18n/translate';
import { writeSpreadsheet } from '#libs/schools/csv/write-spreadsheet';
import type { Table } from '#libs/schools/csv/parse-table';
import type { ImportReport } from '#libs/schools/import-report';
import { en } from '#libs/schools/messages/en';
import { fr } from '#libs/schools/messages/fr';

const translate = translatorOf({ en, fr });

/**
 * The refused rows as they came, with their number and the reason in front: to be mended and imported again, since an
 * import leaves the two added columns aside. Null when nothing is refused.
 */
export function refusedRowsSpreadsheet({ rows }: ImportReport, table: Table, locale: Locale): string | null {
  const reasons = new Map(rows.flatMap(({ row, refusal }) => (refusal ? [[row, refusal] as const] : [])));
  if (reasons.size === 0) return null;
  const lines = table.rows.flatMap(({ row, cells }) => {
    const refusal = reasons.get(row);
    return refusal ? [[row, translate(locale, refusal.code, refusal.params), ...cells]] : [];
  });
  const headings = [translate(locale, 'HEADING_ROW'), translate(locale, 'HEADING_REASON_REFUSED'), ...table.headings];
  return writeSpreadsheet([headings, ...lines]);
}
