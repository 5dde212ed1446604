import { describe, expect, it } from '@jest/globals';

import { type MailContent, renderMail } from '#libs/notifications/render-mail';

const frame = { publicUrl: 'https://passerelle.example/', contactEmail: 'contact@passerelle.example' };

const invitation: MailContent = {
  kind: 'MEMBER_INVITED',
  name: 'Zoé Martin',
  email: 'zoe@people.example',
  locale: 'fr',
  timeZone: 'Europe/Paris',
  params: { organisation: 'Les Mains tendues', role: 'NONPROFIT_EDITOR' },
};

const receipt: MailContent = {
  ...invitation,
  kind: 'NEED_RECEIVED',
  params: {
    number: 12,
    title: 'Un planning',
    call: 'Rentrée',
    callContact: 'appels@passerelle.example',
    closesAt: new Date('2026-11-30T17:00:00Z'),
  },
};

describe('A mail', () => {
  it('is written in the language of its reader, with the next step, a link and a contact', () => {
    const { subject, text } = renderMail(invitation, frame);

    expect(subject).toBe('Invitation à rejoindre Les Mains tendues sur Passerelle');
    expect(text).toBe(
      [
        'Bonjour Zoé Martin,',
        'Les Mains tendues participe à Passerelle, qui relie projets de l’enseignement supérieur et associations. Votre rôle : expression des besoins de la structure.',
        'Pour vous connecter, donnez l’adresse zoe@people.example : vous recevez un code par courriel, sans mot de passe à retenir.',
        'Ouvrir Passerelle\nhttps://passerelle.example/',
        'L’équipe Passerelle',
        '-- \nVous recevez ce message car vous participez à Passerelle. Une question ? Écrivez à contact@passerelle.example.\n',
      ].join('\n\n'),
    );
  });

  it('is written in English for a reader of English', () => {
    const { subject, html } = renderMail({ ...invitation, locale: 'en' }, frame);

    expect(subject).toBe('You are invited to join Les Mains tendues on Passerelle');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('You join as the person who tells the needs of the organisation.');
  });

  it('tells a deadline in the zone that it is given, and names the zone', () => {
    const inParis = renderMail({ ...receipt, locale: 'en' }, frame).text;
    const inMexico = renderMail({ ...receipt, locale: 'en', timeZone: 'America/Mexico_City' }, frame).text;

    expect(inParis.replace(/\s/g, ' ')).toContain('Monday, November 30, 2026 at 6:00 PM (Europe/Paris)');
    expect(inMexico.replace(/\s/g, ' ')).toContain('Monday, November 30, 2026 at 11:00 AM (America/Mexico_City)');
  });

  it('keeps a line break in somebody’s words out of the subject', () => {
    const organisation = 'Mains\r\nBcc: everybody@victims.example';
    const { subject } = renderMail({ ...invitation, locale: 'en', params: { organisation, role: 'TEACHER' } }, frame);

    expect(subject).toBe('You are invited to join Mains Bcc: everybody@victims.example on Passerelle');
  });

  it('cuts an endless subject without cutting a character in two', () => {
    const organisation = '😀'.repeat(1_000);
    const { subject } = renderMail({ ...invitation, params: { organisation, role: 'TEACHER' } }, frame);

    expect([...subject]).toHaveLength(200);
    expect([...subject].at(-1)).toBe('😀');
  });

  it('shows markup in somebody’s words as text', () => {
    const { html } = renderMail({ ...invitation, name: `<script>alert("1")</script> & 'co'` }, frame);

    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;co&#39;');
    expect(html).not.toContain('<script');
  });

  it('takes braces and control characters in somebody’s words as they are, or drops them', () => {
    const { text } = renderMail({ ...invitation, name: '{code} \u0000\u001b[31m', locale: 'en' }, frame);

    expect(text.split('\n')[0]).toBe('Hello {code}   [31m,');
  });

  it('gives the advice of a refusal a paragraph of its own', () => {
    const params = { ...receipt.params, reason: 'TOO_LARGE', advice: 'Commencez par une partie.\nPuis revenez.' };
    const { text, html } = renderMail({ ...receipt, kind: 'NEED_REFUSED', params }, frame);

    expect(text).toContain('il est trop vaste pour un projet d’études.\n\nNotre conseil : Commencez par une partie.');
    expect(html).toContain('<p>Notre conseil : Commencez par une partie.<br>Puis revenez.</p>');
  });
});
