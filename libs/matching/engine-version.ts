/** Raised whenever an outcome of an unchanged problem may change. */
export const ENGINE_VERSION = '1.0.0';
