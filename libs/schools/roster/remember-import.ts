import type { Work } from '#libs/platform/database/unit-of-work';
import { newId } from '#libs/platform/ids/new-id';
import type { Cohort } from '#libs/schools/cohort.entity';
import type { EnrolmentRevision, KnownEnrolment } from '#libs/schools/roster/plan-roster';
import type { SavedRoster } from '#libs/schools/roster/save-roster';
import { type EnrolmentFactsOfFile, RosterImportLine } from '#libs/schools/roster-import-line.entity';
import { RosterImport } from '#libs/schools/roster-import.entity';

const chunkSize = 500;

/** Keeps what an import did, so that it can be undone. One that changed nothing is not kept. */
export async function rememberImport(
  { tx, actor }: Work,
  cohort: Cohort,
  { created, revised, known }: SavedRoster & { readonly known: readonly KnownEnrolment[] },
): Promise<void> {
  if (created.length + revised.length === 0 || actor.id === null) return;
  const importId = newId();
  await tx.insert(RosterImport, { id: importId, cohortId: cohort.id, importedById: actor.id });

  const before = new Map(known.map((enrolment) => [enrolment.id, factsOf(enrolment)]));
  const lines = [
    ...created.map((enrolmentId) => ({ enrolmentId, before: null, after: null })),
    ...revised.map((revision) => ({
      enrolmentId: revision.id,
      before: before.get(revision.id) ?? null,
      after: factsOf(revision),
    })),
  ].map((line) => ({ id: newId(), importId, ...line }));
  for (let start = 0; start < lines.length; start += chunkSize) {
    await tx.insert(RosterImportLine, lines.slice(start, start + chunkSize));
  }
}

export function factsOf({ studentNumber, skills, term }: Omit<EnrolmentRevision, 'id'>): EnrolmentFactsOfFile {
  return { studentNumber, skills: [...skills], term };
}
