import { type DomainError, type ErrorParams, refusalOf } from '#libs/platform/errors/domain-error';
import type { en } from '#libs/schools/messages/en';

const refuse = refusalOf<keyof typeof en>();

export const schoolErrors = {
  academicYearInvalid: (): DomainError => refuse('invalid', 'ACADEMIC_YEAR_INVALID', { path: ['academicYear'] }),
  preferencesClosed: (): DomainError => refuse('conflict', 'PREFERENCES_CLOSED'),
  rosterFrozen: (): DomainError => refuse('conflict', 'ROSTER_FROZEN'),
  alreadyOffered: (): DomainError => refuse('conflict', 'ALREADY_OFFERED', { path: ['projectId'] }),
  projectNotOfferable: (): DomainError => refuse('conflict', 'PROJECT_NOT_OFFERABLE', { path: ['projectId'] }),
  projectNotOffered: (path: readonly string[]): DomainError => refuse('invalid', 'PROJECT_NOT_OFFERED', { path }),
  projectRepeated: (path: readonly string[]): DomainError => refuse('invalid', 'PROJECT_REPEATED', { path }),
  invitationRefused: (): DomainError => refuse('invalid', 'INVITATION_REFUSED', { path: ['token'] }),
  nothingToUndo: (): DomainError => refuse('conflict', 'NOTHING_TO_UNDO'),
  undoTooLate: (): DomainError => refuse('conflict', 'UNDO_TOO_LATE'),
  importActedUpon: (): DomainError => refuse('conflict', 'IMPORT_ACTED_UPON'),
  alreadyEnrolled: (): DomainError => refuse('conflict', 'ALREADY_ENROLLED', { path: ['email'] }),
  enrolmentClaimed: (): DomainError => refuse('conflict', 'ENROLMENT_CLAIMED'),
  invitedRecently: (minutes: number): DomainError => refuse('conflict', 'INVITED_RECENTLY', { params: { minutes } }),
  studentNumberTaken: (): DomainError => refuse('conflict', 'STUDENT_NUMBER_TAKEN', { path: ['studentNumber'] }),
  rowRefused: ({ code, params }: { readonly code: keyof typeof en; readonly params: ErrorParams }): DomainError =>
    refuse('invalid', code, { params }),
  studentWithdrawn: (): DomainError => refuse('conflict', 'STUDENT_WITHDRAWN'),
};

/** Files come in as bytes in base64. */
const path = ['contentBase64'];

/** What is wrong with a spreadsheet as a whole. */
export const fileErrors = {
  tooLarge: (megabytes: number): DomainError => refuse('invalid', 'FILE_TOO_LARGE', { path, params: { megabytes } }),
  notText: (): DomainError => refuse('invalid', 'FILE_NOT_TEXT', { path }),
  empty: (): DomainError => refuse('invalid', 'FILE_EMPTY', { path }),
  unreadable: (row: number): DomainError => refuse('invalid', 'FILE_UNREADABLE', { path, params: { row } }),
  quoteNotClosed: (row: number): DomainError => refuse('invalid', 'QUOTE_NOT_CLOSED', { path, params: { row } }),
  tooManyRows: (max: number): DomainError => refuse('invalid', 'TOO_MANY_ROWS', { path, params: { max } }),
  tooManyColumns: (max: number): DomainError => refuse('invalid', 'TOO_MANY_COLUMNS', { path, params: { max } }),
  columnMissing: (heading: string): DomainError => refuse('invalid', 'COLUMN_MISSING', { path, params: { heading } }),
  mappingMismatch: (index: number, heading: string): DomainError =>
    refuse('invalid', 'MAPPING_MISMATCH', { path: ['mapping', `${index}`, 'heading'], params: { heading } }),
  columnRepeated: (heading: string, other: string): DomainError =>
    refuse('invalid', 'COLUMN_REPEATED', { path, params: { heading, other } }),
};
