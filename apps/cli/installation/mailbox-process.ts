import { parseArgs } from 'node:util';

import { MailDev } from 'maildev';

import { endWithParent } from '#libs/platform/config/end-with-parent';

/**
 * maildev as a child of ours, which ends when we do. `--smtp PORT --web PORT --folder PATH`; a port 0 is any free one.
 * Says its two addresses once it answers there.
 */
const { smtp, web, folder } = parseArgs({
  options: { smtp: { type: 'string' }, web: { type: 'string' }, folder: { type: 'string' } },
}).values;

const loopback = '127.0.0.1';
const maildev = new MailDev({
  ...{ smtp: Number(smtp), web: Number(web), ip: loopback, webIp: loopback, silent: true, maxEmails: 2_000 },
  ...(folder ? { mailDirectory: folder } : {}),
});
endWithParent();
process.once('SIGTERM', () => void maildev.stop().finally(() => process.exit(0)));
const servers = await maildev.start();
process.send?.({
  smtpUrl: `smtp://${loopback}:${servers.smtp.getAddress().port}`,
  pageUrl: `http://${loopback}:${servers.api?.getAddress()?.port ?? ''}`,
});
