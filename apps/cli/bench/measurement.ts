import type { Figures } from './figures.js';

/** What one program took for one problem, and what it found. */
export type Measurement =
  | {
      readonly state: 'done';
      /** Of the solve alone, without reading or making the problem. */
      readonly seconds: number;
      /** Processor time of the same, all threads together. */
      readonly cpuSeconds: number;
      /** Most resident memory of the whole process. */
      readonly megabytes: number;
      readonly figures: Figures;
    }
  /** Stopped at its limit, with nothing. */
  | { readonly state: 'limit'; readonly seconds: number; readonly megabytes: number }
  | { readonly state: 'absent' | 'failed'; readonly why: string };
