/** One thing that is wrong with a problem or an outcome. */
export interface ProblemFault {
  /** Where, as in `students[3].preferences[0][1]`; `$` is the whole. */
  readonly path: string;
  /** What, in English, to be read after the path. */
  readonly message: string;
}
