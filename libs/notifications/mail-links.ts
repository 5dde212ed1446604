import type { NotificationKind } from '#libs/notifications/notification-kind';
import type { Work } from '#libs/platform/database/unit-of-work';
import { inviteToClaim } from '#libs/schools/invite-to-claim';

/** Stands in stored words where the token will be: tokens are made as the mail leaves, and stored nowhere. */
export const tokenToCome = 'TOKEN-IN-THE-MAIL-ALONE';

/** Where the link of a mail leads, and the key of its words. */
export interface MailLink {
  readonly path: string;
  readonly key: 'frame.link' | 'frame.signIn' | 'frame.join';
}

const links: { readonly [Kind in NotificationKind]?: MailLink } = {
  SIGN_IN_CODE: { path: '/sign-in?token=', key: 'frame.signIn' },
  STUDENT_INVITED: { path: '/join?token=', key: 'frame.join' },
  STUDENT_INVITATION_REMINDER: { path: '/join?token=', key: 'frame.join' },
};

/** Where the link of this kind of mail leads; most lead to the front page. */
export function linkOf(
  kind: NotificationKind,
  publicUrl: string,
  token: string,
): { url: string; key: MailLink['key'] } {
  const link = links[kind];
  if (!link) return { url: publicUrl, key: 'frame.link' };
  return { url: `${publicUrl.replace(/\/+$/, '')}${link.path}${token}`, key: link.key };
}

const tokenMakers: { readonly [Kind in NotificationKind]?: (work: Work, aboutId: string) => Promise<string> } = {
  STUDENT_INVITED: inviteToClaim,
  STUDENT_INVITATION_REMINDER: inviteToClaim,
};

/** Whether a mail of this kind bears a link that claims the place it is about. */
export function offersPlace(kind: NotificationKind): boolean {
  return kind in tokenMakers;
}

/** Makes the token of a mail whose words are already written; each sending ends the token before. */
export async function tokenOf(work: Work, kind: NotificationKind, aboutId: string): Promise<string | undefined> {
  return tokenMakers[kind]?.(work, aboutId);
}
