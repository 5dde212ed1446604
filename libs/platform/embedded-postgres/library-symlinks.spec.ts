import { expect, it } from '@jest/globals';
import { mkdir, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTemporaryDirectory } from '#libs/testing/temporary-directory';
import { restoreLibrarySymlinks } from './library-symlinks.js';

it('makes the library links that an installation without scripts lacks, as often as it is called', async () => {
  await inTemporaryDirectory(async (directory) => {
    const native = join(directory, 'native');
    const listed = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    await mkdir(join(native, 'lib'), { recursive: true });
    await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(listed));

    await restoreLibrarySymlinks(native);
    await restoreLibrarySymlinks(native);

    expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
  });
});
