import { identities, type Identity, type Row, subjects, type Subject } from './permissions.matrix.js';

/** The words of a row, by what they mean. */
// prettier-ignore
const meanings = { '+': 'allowed', '-': 'NOT_FOUND', '0': 'nothing', 'x': 'FORBIDDEN', '.': 'unreachable', 'u': 'UNAUTHENTICATED', 'r': 'INVITATION_REFUSED' } as const;

type Word = keyof typeof meanings;
export type Outcome = (typeof meanings)[Word];

function isWord(text: string | undefined): text is Word {
  return text !== undefined && text in meanings;
}

/** What a row says of an identity. Throws for a row that has not exactly one known word for each identity. */
export function outcomeOf(row: Row, identity: Identity): Outcome {
  const words = row.trim().split(/\s+/);
  const word = words[identities.indexOf(identity)];
  if (words.length !== identities.length || !isWord(word)) {
    throw new Error(`A row needs one of + - 0 x . u r for each of the ${identities.length} identities: ${row}`);
  }
  return meanings[word];
}

export const subjectNames: readonly Subject[] = Object.keys(subjects).filter(
  (name): name is Subject => name in subjects,
);

/** `Cohort` of `Cohort, S`. */
export function typeOf(subject: Subject): string {
  return subject.split(',')[0] ?? '';
}

export function finds(identity: Identity, subject: Subject): boolean {
  return outcomeOf(subjects[subject], identity) === 'allowed';
}
