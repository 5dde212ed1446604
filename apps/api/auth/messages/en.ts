/** The words of the plain pages behind the links in mails. */
export const en = {
  'signIn.title': 'Sign in to Passerelle',
  'signIn.text': 'You are about to sign in on this device. To sign in on another one, type the code of the mail there.',
  'signIn.button': 'Sign in',
  'signIn.done.title': 'You are signed in',
  'signIn.done.text': 'Welcome back. You may close this page, or go on.',
  'signIn.dead.title': 'This link no longer works',
  'signIn.dead.text':
    'It was used already, it is over ten minutes old, or a newer mail replaced it. Ask for a new one and use the newest mail.',
  'join.title': 'Claim your place',
  'join.text': 'This invitation is for you alone. Press the button to claim your place.',
  'join.button': 'Join',
  'join.done.title': 'Your place is claimed',
  'join.done.text': 'We have just sent you a mail with a code and a link: use it to sign in.',
  'join.dead.title': 'This invitation no longer works',
  'join.dead.text':
    'It was used already, or a newer mail replaced it. If you have joined before, just sign in. If not, your teaching team can invite you again.',
  'home.title': 'Passerelle',
  'home.text':
    'Passerelle connects student projects with nonprofits. There are no pages here yet: what concerns you comes by mail, and a person answers. The link below is for people who build with our API.',
  'home.link': 'The API of Passerelle',
  'page.goOn': 'Go to Passerelle',
  'page.elsewhere.title': 'Please start from the mail',
  'page.elsewhere.text':
    'This request came from another site, so we did nothing. Open the link in your mail and press the button there.',
  'page.busy.title': 'One moment, please',
  'page.busy.text': 'The service is busy. Nothing was changed, and your link still works: please try again.',
} as const;

export type PageKey = keyof typeof en;
