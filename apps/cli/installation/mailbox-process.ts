import { endWithParent } from '#libs/platform/config/end-with-parent';

/** maildev as a child of ours: the same program with the same arguments, which ends when we do. */
endWithParent();
await import(new URL('./bin/maildev.js', import.meta.resolve('maildev')).href);
