/** The id of a row as callers of the api know it. */
export function opaqueId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}
