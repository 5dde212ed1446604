import { Field, Int, ObjectType } from '@nestjs/graphql';

import { wordsOf } from '../graphql/error-words.js';
import { Payload } from '../graphql/user-error.type.js';
import { ImportOutcomeEnum } from './school-enums.js';
import type { Locale } from '#libs/platform/i18n/locale';
import type { ImportOutcome, ImportReport } from '#libs/schools/import-report';

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

@ObjectType('ImportReport', { description: 'What became of a file.' })
export class ImportReportType {
  @Field(() => ImportCountsType, { description: 'How many rows had which outcome.' })
  counts: ImportCountsType;

  @Field(() => [ImportRowType], { description: 'Every row, in the order of the file.' })
  rows: readonly ImportRowType[];
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

export function toImportReportType({ rows, counts }: ImportReport, locale: Locale): ImportReportType {
  return {
    counts: { new: counts.NEW, changed: counts.CHANGED, unchanged: counts.UNCHANGED, refused: counts.REFUSED },
    rows: rows.map(({ refusal, ...row }) => ({
      ...row,
      code: refusal?.code ?? null,
      message: refusal && wordsOf({ ...refusal, path: [] }, locale),
    })),
  };
}
