import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

import { Environment } from '#libs/platform/config/environment';
import { type Mail, Mailer, MailRefusal } from '#libs/platform/mail/mailer.port';

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends over SMTP, with a few connections kept open between mails. */
@Injectable()
export class SmtpMailer extends Mailer implements OnModuleDestroy {
  private readonly transport: Transporter;

  constructor(private readonly environment: Environment) {
    super();
    const { smtpUrl } = environment;
    this.transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 3, ...timeouts });
  }

  async send({ messageId, to, subject, text, html, locale }: Mail): Promise<void> {
    const headers = { 'Content-Language': locale, 'Auto-Submitted': 'auto-generated' };
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

function asRefusal(error: unknown): MailRefusal {
  if (!(error instanceof Error)) return new MailRefusal(String(error), false);
  const code = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return new MailRefusal(error.message, code >= 500);
}
