/** Raised whenever an outcome of an unchanged problem may change. */
export const ENGINE_VERSION = '0.1.0';
