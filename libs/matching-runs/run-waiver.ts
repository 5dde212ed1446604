import type { ConflictItem } from '#libs/matching/outcome';

/** The rules of a project that a person may leave out. */
export type WaivableRule = Extract<ConflictItem, { readonly project: string }>['kind'];

/** A rule that a run leaves out for one project, because somebody chose that relaxation. */
export interface RunWaiver {
  readonly kind: WaivableRule;
  readonly projectId: string;
}
