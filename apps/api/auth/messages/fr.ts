import type { PageKey } from './en.js';

export const fr = {
  'signIn.title': 'Se connecter à Passerelle',
  'signIn.text':
    'Vous allez vous connecter sur cet appareil. Pour vous connecter sur un autre, tapez-y le code du courriel.',
  'signIn.button': 'Me connecter',
  'signIn.done.title': 'Vous voilà en ligne',
  'signIn.done.text': 'Heureux de vous revoir. Vous pouvez fermer cette page, ou continuer.',
  'signIn.dead.title': 'Ce lien ne marche plus',
  'signIn.dead.text':
    'Il a déjà servi, il a plus de dix minutes, ou un courriel plus récent le remplace. Demandez-en un nouveau et prenez le dernier courriel.',
  'join.title': 'Réserver votre place',
  'join.text': 'Cette invitation n’est que pour vous. Appuyez sur le bouton pour réserver votre place.',
  'join.button': 'Rejoindre',
  'join.done.title': 'Votre place est réservée',
  'join.done.text': 'Nous venons de vous envoyer un courriel avec un code et un lien : il vous sert à vous connecter.',
  'join.dead.title': 'Cette invitation ne marche plus',
  'join.dead.text':
    'Elle a déjà servi, ou un courriel plus récent la remplace. Si votre place est déjà réservée, connectez-vous simplement. Sinon, votre équipe pédagogique peut vous inviter de nouveau.',
  'home.title': 'Passerelle',
  'home.text':
    'Passerelle relie des projets d’élèves à des associations. Il n’y a pas encore de pages ici : ce qui vous concerne arrive par courriel, et une personne vous répond. Le lien ci-dessous s’adresse à qui développe avec notre API.',
  'home.link': 'L’API de Passerelle',
  'page.goOn': 'Aller à Passerelle',
  'page.elsewhere.title': 'Repartez du courriel',
  'page.elsewhere.text':
    'Cette demande venait d’un autre site, nous n’avons donc rien fait. Ouvrez le lien de votre courriel et appuyez sur le bouton.',
  'page.busy.title': 'Un instant',
  'page.busy.text': 'Le service est occupé. Rien n’a changé et votre lien marche encore : réessayez.',
} as const satisfies Record<PageKey, string>;
