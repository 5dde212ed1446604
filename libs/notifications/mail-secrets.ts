import { codeLifetimeMs, issueSignInCode } from '#libs/identity/issue-sign-in-code';
import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { Work } from '#libs/platform/database/unit-of-work';
import type { MessageValues } from '#libs/platform/i18n/translate';

/** Makes the secret of a mail in the transaction that sends it, from what the mail is about. */
type SecretMaker = (work: Work, aboutId: string) => Promise<MailSecret>;

/** The values of the words that are secret, and the token of the link. */
export interface MailSecret {
  readonly params: MessageValues;
  readonly linkToken?: string;
}

/** The mails that carry a secret. They are rendered as they leave, and their words are stored nowhere. */
const makers: { readonly [Kind in NotificationKind]?: SecretMaker } = {
  SIGN_IN_CODE: async (work, requestId) => {
    const { code, token } = await issueSignInCode(work, requestId);
    return { params: { code, minutes: codeLifetimeMs / 60_000 }, linkToken: token };
  },
};

/** How the secret of a kind of mail is made; undefined for the kinds that carry none. */
export function secretMakerOf(kind: NotificationKind): SecretMaker | undefined {
  return makers[kind];
}
