import { readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * npm packages cannot hold symbolic links, so the binaries come with a list of the library links they need, and a
 * postinstall script that makes them. An installation with --ignore-scripts never ran it. Doing it twice changes
 * nothing.
 */
export async function restoreLibrarySymlinks(nativeDirectory: string): Promise<void> {
  for (const { source, target } of await listedSymlinks(nativeDirectory)) {
    // Paths in the list are relative to the package, one level above, and both ends are in the same folder.
    const link = join(nativeDirectory, '..', dirname(source), basename(target));
    await symlink(basename(source), link).catch(ignoreExisting);
  }
}

async function listedSymlinks(nativeDirectory: string): Promise<readonly ListedSymlink[]> {
  const text = await readFile(join(nativeDirectory, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const listed: unknown = JSON.parse(text);
  return Array.isArray(listed) ? listed.filter(isListedSymlink) : [];
}

type ListedSymlink = { readonly source: string; readonly target: string };

function isListedSymlink(value: unknown): value is ListedSymlink {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value)) return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
