import { describe, expect, it } from '@jest/globals';

import { linkOf, tokenToCome } from '#libs/notifications/mail-links';
import { renderMail } from '#libs/notifications/render-mail';

const frame = { publicUrl: 'https://passerelle.example/', contactEmail: 'contact@passerelle.example' };
const reader = { name: 'Zoé', email: 'zoe@people.example', locale: 'en', timeZone: 'Europe/Paris' } as const;

describe('The link of a mail', () => {
  it.each([
    ['SIGN_IN_CODE', 'https://passerelle.example/sign-in?token=t', 'frame.signIn'],
    ['STUDENT_INVITED', 'https://passerelle.example/join?token=t', 'frame.join'],
    ['STUDENT_INVITATION_REMINDER', 'https://passerelle.example/join?token=t', 'frame.join'],
    ['NEED_RECEIVED', 'https://passerelle.example/', 'frame.link'],
  ] as const)('of the kind %s leads to %s', (kind, url, key) => {
    expect(linkOf(kind, frame.publicUrl, 't')).toEqual({ url, key });
  });

  it('that bears a token has a place for it in the stored words, and the token in the mail alone', () => {
    const params = { cohort: 'Projets', school: 'École', choices: 'later' };

    const stored = renderMail({ ...reader, kind: 'STUDENT_INVITED', params }, frame);
    const sent = renderMail({ ...reader, kind: 'STUDENT_INVITED', params, linkToken: 'made-now' }, frame);

    expect(stored.text).toContain(`Join\nhttps://passerelle.example/join?token=${tokenToCome}\n`);
    expect(sent).toEqual({
      subject: stored.subject,
      text: stored.text.replaceAll(tokenToCome, 'made-now'),
      html: stored.html.replaceAll(tokenToCome, 'made-now'),
    });
  });
});
