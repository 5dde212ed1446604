/** A name as plain letters and digits, which every system takes in the name of a file; `1` when it has none. */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return plain || '1';
}
