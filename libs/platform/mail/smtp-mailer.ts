import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

import { Environment } from '#libs/platform/config/environment';
import { type Mail, Mailer, MailRefusal } from '#libs/platform/mail/mailer.port';

/** Sends over SMTP, with a few connections kept open between mails. */
@Injectable()
export class SmtpMailer extends Mailer implements OnModuleDestroy {
  private readonly transport: Transporter;

  constructor(private readonly environment: Environment) {
    super();
    const { smtpUrl, smtpTimeoutMs } = environment;
    const timeouts = {
      connectionTimeout: smtpTimeoutMs,
      greetingTimeout: smtpTimeoutMs,
      socketTimeout: 2 * smtpTimeoutMs,
    };
    this.transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 3, ...timeouts });
  }

  async send({ messageId, to, subject, text, html, locale, unsubscribeUrl = null }: Mail): Promise<void> {
    const unsubscribing = unsubscribeUrl ? oneClickHeaders(unsubscribeUrl) : {};
    const headers = { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated', ...unsubscribing };
    try {
      // An object is one recipient; text would be read as a list, parted at commas.
      const recipient = { name: '', address: to };
      const from = this.environment.mailFrom;
      await this.transport.sendMail({ messageId, to: recipient, from, subject, text, html, headers });
    } catch (error) {
      throw asRefusal(error);
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }
}

/** RFC 8058: the reader's mail program offers a button, and sends the POST itself. */
function oneClickHeaders(url: string) {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** RFC 5321 §4.2.3: the answers that speak of the mailbox, not of the mail. */
const mailboxAnswers: ReadonlySet<number> = new Set([550, 551, 553]);

function asRefusal(error: unknown): MailRefusal {
  if (!(error instanceof Error)) return new MailRefusal(String(error), false);
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  const isAboutRecipient = 'command' in error && error.command === 'RCPT TO';
  return new MailRefusal(error.message, code >= 500, isAboutRecipient && mailboxAnswers.has(code));
}
