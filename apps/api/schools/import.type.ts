import { Field, Int, ObjectType } from '@nestjs/graphql';

import { wordsOf } from '../graphql/error-words.js';
import { Payload } from '../graphql/user-error.type.js';
import { ImportOutcomeEnum, RosterColumnEnum } from './school-enums.js';
import type { Locale } from '#libs/platform/i18n/locale';
import type { FileReport, ImportOutcome } from '#libs/schools/import-report';
import { refusedRowsSpreadsheet } from '#libs/schools/refused-rows';
import type { RosterColumn } from '#libs/schools/roster/roster-columns';
import type { RosterReport } from '#libs/schools/use-cases/import-roster';

@ObjectType('ImportRow', { description: 'What became of a row of a file.' })
export class ImportRowType {
  @Field(() => Int, { description: 'The row as the spreadsheet program numbers it; the headings are in row 1.' })
  row: number;

  @Field(() => ImportOutcomeEnum, { description: 'What became of it.' })
  outcome: ImportOutcome;

  @Field(() => String, { description: 'The address in it.' })
  email: string;

  @Field(() => String, { description: 'The name in it.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Why it is refused, as a stable code.' })
  code: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words, in the language of the caller.' })
  message: string | null;
}

@ObjectType('ImportCounts', { description: 'How many rows had which outcome.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'Taken, for the first time.' })
  new: number;

  @Field(() => Int, { description: 'Taken, in place of what was known.' })
  changed: number;

  @Field(() => Int, { description: 'Said what was known already.' })
  unchanged: number;

  @Field(() => Int, { description: 'Not taken.' })
  refused: number;
}

@ObjectType('ImportColumn', { description: 'A column of a roster and what it is taken for.' })
export class ImportColumnType {
  @Field(() => Int, { description: 'From the left, 1 for the first.' })
  position: number;

  @Field(() => String, { description: 'Its heading in the file.' })
  heading: string;

  @Field(() => RosterColumnEnum, { nullable: true, description: 'What it means; null: it is left aside.' })
  column: RosterColumn | null;
}

@ObjectType('RefusedRowsFile', {
  description: 'The refused rows as they came, with row number and reason, as a spreadsheet (CSV, UTF-8, semicolons).',
})
export class RefusedRowsFileType {
  @Field(() => String, { description: 'A name to keep it under.' })
  fileName: string;

  @Field(() => String, { description: 'Its bytes as base64.' })
  contentBase64: string;
}

@ObjectType('ImportReport', { description: 'What became of a file.' })
export class ImportReportType {
  @Field(() => ImportCountsType, { description: 'How many rows had which outcome.' })
  counts: ImportCountsType;

  @Field(() => [ImportRowType], { description: 'Every row, in the order of the file.' })
  rows: readonly ImportRowType[];

  @Field(() => RefusedRowsFileType, {
    nullable: true,
    description: 'The refused rows, in your language, to mend and import again; null when there are none.',
  })
  refusedRowsFile: RefusedRowsFileType | null;

  @Field(() => [ImportColumnType], {
    nullable: true,
    description:
      'What each column of a roster is taken for: send it back, changed or not, as `mapping`. Null for ballots.',
  })
  columns: readonly ImportColumnType[] | null;

  @Field(() => [RosterColumnEnum], {
    nullable: true,
    description: 'What a roster lacks; then a trial has no rows, and an import is refused. Null for ballots.',
  })
  missingColumns: readonly RosterColumn[] | null;
}

@ObjectType({
  description: 'The report of an import. Refused rows are in it; they do not keep the others from being taken.',
})
export class ImportPayload extends Payload {
  @Field(() => ImportReportType, {
    nullable: true,
    description: 'The report; null when the file was refused as a whole.',
  })
  report?: ImportReportType;
}

export function toRosterReportType(report: RosterReport, locale: Locale): ImportReportType {
  return { ...toImportReportType(report, locale), columns: report.mapping, missingColumns: report.missing };
}

export function toImportReportType(report: FileReport, locale: Locale): ImportReportType {
  const { rows, counts, table } = report;
  const refused = refusedRowsSpreadsheet(report, table, locale);
  return {
    ...{ columns: null, missingColumns: null },
    refusedRowsFile: refused === null ? null : refusedRowsFile(refused, locale),
    counts: { new: counts.NEW, changed: counts.CHANGED, unchanged: counts.UNCHANGED, refused: counts.REFUSED },
    rows: rows.map(({ refusal, ...row }) => ({
      ...row,
      code: refusal?.code ?? null,
      message: refusal && wordsOf({ ...refusal, path: [] }, locale),
    })),
  };
}

function refusedRowsFile(content: string, locale: Locale): RefusedRowsFileType {
  const fileName = wordsOf({ code: 'REFUSED_FILE', params: {}, path: [] }, locale);
  return { fileName, contentBase64: Buffer.from(content).toString('base64') };
}
