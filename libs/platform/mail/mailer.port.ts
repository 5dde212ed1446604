/** A mail ready to leave: rendered once, in the reader's language, always with a text part. */
export interface Mail {
  /** Stable across retries, so that a mail sent twice is recognisable as one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly locale: string;
  /** Where a POST ends mails of this kind (RFC 8058); null for the kinds that nobody may switch off. */
  readonly unsubscribeUrl?: string | null;
}

/**
 * Hands mails to a mail server. `send` resolves only once the server has accepted the mail (its 250 answer), and
 * rejects otherwise with a MailRefusal when the server said why.
 */
export abstract class Mailer {
  abstract send(mail: Mail): Promise<void>;
}

/** The server's refusal. A permanent one (5xx) is not worth trying again. */
export class MailRefusal extends Error {
  constructor(
    message: string,
    readonly isPermanent: boolean,
    /** The server says that there is no such mailbox. */
    readonly isAddressRefused = false,
  ) {
    super(message);
    this.name = 'MailRefusal';
  }
}
