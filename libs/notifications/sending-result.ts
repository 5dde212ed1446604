import type { DeliveryOutcome } from '#libs/notifications/delivery-attempt.entity';

/** How the conversation with the mail server ended, with its words when it refused. */
export interface SendingResult {
  readonly outcome: DeliveryOutcome;
  readonly error: string | null;
  /** The server says that there is no such mailbox. */
  readonly isAddressRefused?: boolean;
}
