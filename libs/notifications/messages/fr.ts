import type { en } from '#libs/notifications/messages/en';

export const fr = {
  'frame.greeting': 'Bonjour {name},',
  'frame.link': 'Ouvrir Passerelle',
  'frame.signIn': 'Ou connectez-vous ici, sur cet appareil',
  'frame.join': 'Rejoindre',
  'frame.closing': 'L’équipe Passerelle',
  'frame.footer': 'Vous recevez ce message car vous participez à Passerelle. Une question ? Écrivez à {contactEmail}.',
  'frame.unsubscribe': 'Pour ne plus recevoir de messages de ce type : {unsubscribeUrl}',

  'SIGN_IN_CODE.subject': 'Votre code de connexion',
  'SIGN_IN_CODE.news': 'Votre code de connexion est {code}.',
  'SIGN_IN_CODE.next':
    'Il sert une fois, pendant {minutes, plural, one {# minute} other {# minutes}}, tout comme le lien ci-dessous. Vous l’avez demandé sur un autre appareil ? Tapez le code là-bas. Si vous ne l’avez pas demandé, ignorez ce message : sans le code, personne ne peut se connecter.',

  'MEMBER_INVITED.subject': 'Invitation à rejoindre {organisation} sur Passerelle',
  'MEMBER_INVITED.news':
    '{organisation} participe à Passerelle, qui relie projets de l’enseignement supérieur et associations. Votre rôle : {role, select, COORDINATOR {coordination} NONPROFIT_EDITOR {expression des besoins de la structure} TEACHER {équipe pédagogique} ENTHUSIAST {mentorat} other {membre}}.',
  'MEMBER_INVITED.next':
    'Pour vous connecter, donnez l’adresse {email} : vous recevez un code par courriel, sans mot de passe à retenir.',

  'CALL_OPENED.subject': 'Un nouvel appel à projets : {call}',
  'CALL_OPENED.news':
    'L’appel à projets « {call} » est ouvert. Vous nous avez déjà confié un besoin ; celui-ci vous est ouvert aussi.',
  'CALL_OPENED.next':
    'Il se termine le {closesAt, date, full} à {closesAt, time, short} ({timeZone}). Connectez-vous pour dire votre besoin. Une question sur cet appel : {callContact}.',

  'NEED_DRAFT_WAITING.subject': 'Votre besoin « {title} » n’est pas encore envoyé',
  'NEED_DRAFT_WAITING.news':
    'Votre besoin « {title} » est encore un brouillon : nous ne l’avons pas reçu dans l’appel « {call} ».',
  'NEED_DRAFT_WAITING.next':
    'Connectez-vous et envoyez-le avant le {closesAt, date, full} à {closesAt, time, short} ({timeZone}). Après, l’appel est clos. Besoin d’aide ? Écrivez à {callContact}.',

  'NEED_RECEIVED.subject': 'Nous avons bien reçu votre besoin n° {number}',
  'NEED_RECEIVED.news':
    'Votre besoin « {title} » est arrivé dans l’appel à projets « {call} ». Son numéro est {number} : citez-le quand vous nous écrivez ou nous appelez.',
  'NEED_RECEIVED.next':
    'L’appel se termine le {closesAt, date, full} à {closesAt, time, short} ({timeZone}). Ensuite, chaque besoin est lu, et nous vous écrivons la décision. D’ici là, vous pouvez le retirer. Une question sur cet appel : {callContact}.',

  'NEED_SELECTED.subject': 'Votre besoin n° {number} est retenu',
  'NEED_SELECTED.news':
    'Bonne nouvelle : votre besoin « {title} » est retenu dans l’appel « {call} ».{hasAdvice, select, yes { Un mot de notre part : {advice}} other {}}',
  'NEED_SELECTED.next':
    'Nous en faisons maintenant un projet avec vous, puis nous le proposons à une promotion. Nous vous écrivons dès qu’une équipe est formée. Votre contact : {callContact}.',

  'NEED_WAITLISTED.subject': 'Votre besoin n° {number} est sur liste d’attente',
  'NEED_WAITLISTED.news':
    'Votre besoin « {title} » est sur la liste d’attente de l’appel « {call} ».{hasAdvice, select, yes { Un mot de notre part : {advice}} other {}}',
  'NEED_WAITLISTED.next':
    'Il sera retenu si une place se libère. Vous n’avez rien à faire : nous vous écrivons la décision finale. Votre contact : {callContact}.',

  'NEED_REFUSED.subject': 'Notre réponse à votre besoin n° {number}',
  'NEED_REFUSED.news':
    'Merci de nous avoir confié votre besoin « {title} ». Nous ne l’avons pas retenu dans l’appel « {call} ». Le motif : {reason, select, OUT_OF_SCOPE {il sort du cadre de cet appel} NOT_GENERAL_INTEREST {son intérêt général n’apparaît pas assez clairement} TOO_LARGE {il est trop vaste pour un projet d’études} TOO_SMALL {il est trop petit pour un projet d’études} SOLUTION_EXISTS {une solution que vous pouvez utiliser existe déjà} DIGITAL_NOT_NEEDED {une réponse non numérique semble mieux vous servir} DATA_TOO_SENSITIVE {les données sont trop sensibles pour un projet d’études} NO_PLACE_LEFT {toutes les places de cet appel sont prises} other {il ne répond pas aux critères de cet appel}}.',
  'NEED_REFUSED.next':
    'Notre conseil : {advice}\n\nPour en parler, écrivez à {callContact}. Les prochains appels vous restent ouverts.',

  'STUDENT_INVITED.subject': 'Vos projets avec des associations : rejoignez {cohort}',
  'STUDENT_INVITED.news':
    '{school} vous inscrit dans « {cohort} » : vous participerez à un projet pour une association, dans le cadre de vos études.',
  'STUDENT_INVITED.next':
    'Le lien ci-dessous réserve votre place ; il n’est que pour vous. Pour vous connecter, donnez l’adresse {email} : vous recevez un code par courriel, sans mot de passe à retenir. {choices, select, open {Vous pouvez classer les projets dès maintenant.} other {Nous vous écrivons dès que vous pouvez classer les projets.}}',

  'STUDENT_INVITATION_REMINDER.subject': 'Rappel : rejoignez {cohort}',
  'STUDENT_INVITATION_REMINDER.news':
    '{school} vous inscrit dans « {cohort} » : vous participerez à un projet pour une association, dans le cadre de vos études. Nous n’avons pas encore vu votre première connexion.',
  'STUDENT_INVITATION_REMINDER.next':
    'Le lien ci-dessous réserve votre place ; il n’est que pour vous. Pour vous connecter, donnez l’adresse {email} : vous recevez un code par courriel, sans mot de passe à retenir. {choices, select, open {Vous pouvez classer les projets dès maintenant.} other {Nous vous écrivons dès que vous pouvez classer les projets.}}',

  'PREFERENCES_OPENED.subject': 'Classez les projets de {cohort}',
  'PREFERENCES_OPENED.news':
    '{projects, plural, one {# projet est proposé} other {# projets sont proposés}} à « {cohort} » ({school}). Dites-nous lesquels vous préférez ; plusieurs projets peuvent avoir le même rang.',
  'PREFERENCES_OPENED.next':
    '{hasClosingTime, select, yes {Envoyez votre liste avant le {closesAt, date, full} à {closesAt, time, short} ({timeZone}).} other {Envoyez votre liste sans tarder : votre équipe pédagogique annonce la clôture des choix.}} Vous pouvez la modifier jusque-là. Sans liste, aucun projet ne peut vous être attribué.',

  'PREFERENCES_CLOSING.subject': 'Il manque votre liste pour {cohort}',
  'PREFERENCES_CLOSING.news':
    'Vous ne nous avez pas encore dit quels projets de « {cohort} » ({school}) vous préférez.',
  'PREFERENCES_CLOSING.next':
    'Envoyez votre liste avant le {closesAt, date, full} à {closesAt, time, short} ({timeZone}). Sans liste, aucun projet ne peut vous être attribué.',

  'BALLOT_RECEIVED.subject': 'Nous avons bien reçu votre liste pour {cohort}',
  'BALLOT_RECEIVED.news':
    '{source, select, IMPORT {Votre équipe pédagogique a envoyé une liste pour vous dans « {cohort} ».} other {Nous avons bien reçu votre liste pour « {cohort} ».}} {projects, plural, =0 {Elle dit que vous ne souhaitez aucun des projets.} one {Elle cite un projet :\n\n{wishes}} other {Elle cite # projets :\n\n{wishes}}}',
  'BALLOT_RECEIVED.next':
    '{changes, select, until {Vous pouvez la modifier jusqu’au {closesAt, date, full} à {closesAt, time, short} ({timeZone}).} open {Vous pouvez la modifier jusqu’à ce que votre équipe pédagogique ferme les choix.} other {Les choix sont clos. Si cette liste n’est pas la bonne, écrivez à votre équipe pédagogique.}}',

  'PREFERENCES_CLOSED.subject': 'Les choix de {cohort} sont clos',
  'PREFERENCES_CLOSED.news':
    'Les choix de « {cohort} » sont clos. {silent, plural, =0 {Nous avons la liste de chaque élève ({students}).} one {Une personne sur {students} n’a pas envoyé de liste :\n\n{names}} other {# personnes sur {students} n’ont pas envoyé de liste :\n\n{names}}}',
  'PREFERENCES_CLOSED.next':
    '{silent, plural, =0 {Le calcul peut commencer.} other {Vous pouvez ouvrir à nouveau les choix avec un motif, ou importer une liste pour quelqu’un. Sinon le calcul peut commencer : sans liste, aucun projet ne peut être attribué.}}',

  'RUN_SUCCEEDED.subject': 'L’affectation de {cohort} est prête',
  'RUN_SUCCEEDED.news':
    'Le calcul pour « {cohort} » est terminé : {placed, plural, one {# place attribuée} other {# places attribuées}} pour {students, plural, one {# élève} other {# élèves}}. Personne n’a encore reçu de message.',
  'RUN_SUCCEEDED.next':
    'Lisez le résultat, puis approuvez-le, ou rejetez-le avec un motif. La publication n’a lieu qu’ensuite.',

  'RUN_INFEASIBLE.subject': 'L’affectation de {cohort} n’a pas de solution',
  'RUN_INFEASIBLE.news':
    'Le calcul pour « {cohort} » est terminé : aucune affectation ne respecte toutes les règles à la fois. Rien n’a changé, et personne n’a reçu de message.',
  'RUN_INFEASIBLE.next':
    'Le résultat nomme le plus petit ensemble de règles qui se contredisent. Changez l’une d’elles, puis demandez un nouveau calcul.',

  'RUN_FAILED.subject': 'L’affectation de {cohort} ne s’est pas terminée',
  'RUN_FAILED.news':
    'Le calcul pour « {cohort} » s’est arrêté à cause d’un incident de notre côté (code {failure}). Rien n’a changé, et personne n’a reçu de message.',
  'RUN_FAILED.next':
    'Vous pouvez demander un nouveau calcul. S’il s’arrête encore, écrivez à {contactEmail} en citant ce code.',

  'STUDENT_PLACED.subject': 'Votre projet : {project}',
  'STUDENT_PLACED.news':
    'Vous rejoignez le projet « {project} » de {nonprofit}. {rank, plural, =1 {C’est votre premier choix.} other {Il est au rang # de votre liste.}} {teamSize, plural, one {L’équipe compte une personne : vous.} other {Votre équipe compte # personnes.}}',
  'STUDENT_PLACED.next':
    'Votre équipe pédagogique ({school}) vous écrit la date de la première rencontre.{rank, plural, =1 {} other { Connectez-vous pour lire pourquoi chaque choix mieux classé n’a pas pu vous être attribué.}} Une question : {teacher}.\n\nUn traitement algorithmique a proposé ce résultat, une personne l’a approuvé. Connectez-vous pour lire comment, et quels sont vos droits.',

  'STUDENT_UNPLACED.subject': 'Vous n’avez pas encore de projet dans {cohort}',
  'STUDENT_UNPLACED.news':
    'Les projets de « {cohort} » sont attribués, et aucun n’a pu vous être proposé pour l’instant. Le motif : {reason, select, NO_ACCEPTABLE_PROJECT {votre liste ne comptait aucun projet} FORBIDDEN {les projets de votre liste ont été écartés pour cette affectation} CALENDAR {les projets de votre liste ne correspondent pas à votre période} SKILL_GAP {les projets de votre liste n’ont pas réuni les compétences nécessaires} NO_MENTOR {les projets de votre liste n’ont pas trouvé de mentorat} PROJECTS_CLOSED {les projets de votre liste n’ont pas lieu cette fois-ci} FULL {les projets de votre liste sont complets} other {il ne restait pas de place dans les projets de votre liste}}.',
  'STUDENT_UNPLACED.next':
    'Vous n’êtes pas sans appui : l’équipe pédagogique ({school}) vous écrit ce qui est possible maintenant. Vous pouvez aussi écrire à {teacher}.\n\nUn traitement algorithmique a proposé ce résultat, une personne l’a approuvé. Connectez-vous pour lire comment, et quels sont vos droits.',

  'RESULTS_PUBLISHED.subject': 'Les résultats de {cohort} sont publiés',
  'RESULTS_PUBLISHED.news':
    'Les résultats de « {cohort} » sont publiés : {placed, plural, one {# élève a un projet} other {# élèves ont un projet}}, {unplaced, plural, =0 {personne n’est} one {# élève est} other {# élèves sont}} sans projet, {projects, plural, one {# projet a lieu} other {# projets ont lieu}}. Chaque élève est prévenu par courriel.',
  'RESULTS_PUBLISHED.next':
    'Donnez à chaque équipe la date de sa première rencontre{unplaced, plural, =0 {.} one {, et écrivez à l’élève sans projet.} other {, et écrivez aux élèves sans projet.}} Vous pouvez exporter les résultats dans un tableur.',

  'PROJECT_STAFFED.subject': 'Une équipe pour votre projet « {project} »',
  'PROJECT_STAFFED.news':
    'Votre projet « {project} » a lieu : {teamSize, plural, one {# élève} other {une équipe de # élèves}} de {school} le rejoint.',
  'PROJECT_STAFFED.next':
    'L’équipe pédagogique vous propose une première rencontre. Connectez-vous pour voir qui compose l’équipe. Votre contact sur place : {teacher}.',

  'PROJECT_CLOSED.subject': 'Votre projet « {project} » n’a pas lieu cette fois-ci',
  'PROJECT_CLOSED.news':
    'Aucune équipe n’a pu être formée à {school} pour votre projet « {project} ». Le motif : {reason, select, NOT_CHOSEN {il ne figurait dans aucune liste d’élève pouvant le rejoindre} SKILL_GAP {les compétences nécessaires n’ont pas été réunies} NO_MENTOR {aucun mentorat n’était disponible} BELOW_MINIMUM {trop peu d’élèves pouvaient le rejoindre} other {les élèves n’étaient pas assez nombreux}}. Cela ne dit rien de sa valeur.',
  'PROJECT_CLOSED.next':
    'Nous cherchons avec vous une autre promotion, ou une autre forme. Nous vous écrivons bientôt ; vous pouvez aussi écrire à {contactEmail}.',

  'MENTOR_ASSIGNED.subject': 'Un projet à accompagner : {project}',
  'MENTOR_ASSIGNED.news':
    'Vous accompagnez le projet « {project} » de {nonprofit}, avec {teamSize, plural, one {# élève} other {une équipe de # élèves}} de {school}.',
  'MENTOR_ASSIGNED.next':
    'L’équipe pédagogique vous écrit la date de la première rencontre. Vous ne pouvez pas vous en charger ? Écrivez vite à {teacher}, pour que quelqu’un prenne le relais.\n\nUn traitement algorithmique vous a proposé ce projet selon capacité, expertise, langues et conflits ; une personne l’a approuvé. {teacher} peut vous en dire plus.',

  'MENTOR_RELEASED.subject': 'Vous n’accompagnez plus « {project} »',
  'MENTOR_RELEASED.news':
    'Les places à {school} ont changé, et vous n’accompagnez plus le projet « {project} » de {nonprofit}. Merci pour votre disponibilité.',
  'MENTOR_RELEASED.next': 'Vous n’avez rien à faire. Une question : {teacher}.',

  'STUDENT_MOVED.subject': 'Votre projet change : {project}',
  'STUDENT_MOVED.news':
    'Les places ont dû changer, et vous passez de « {before} » au projet « {project} » de {nonprofit}. {rank, plural, =1 {C’est votre premier choix.} other {Il est au rang # de votre liste.}} {teamSize, plural, one {L’équipe compte une personne : vous.} other {Votre équipe compte # personnes.}}',
  'STUDENT_MOVED.next':
    'Votre équipe pédagogique ({school}) vous écrit la suite. Quelque chose ne vous convient pas ? Écrivez à {teacher}.\n\nUn traitement algorithmique a proposé ce résultat, une personne l’a approuvé. Connectez-vous pour lire comment, et quels sont vos droits.',

  'STUDENT_PLACE_LOST.subject': 'Votre place dans « {before} » a dû changer',
  'STUDENT_PLACE_LOST.news':
    'Les places de « {cohort} » ont dû changer, et vous ne pouvez plus rester dans « {before} ». Nous le regrettons : aucun autre projet de votre liste n’a pu vous être proposé pour l’instant.',
  'STUDENT_PLACE_LOST.next':
    'Vous n’êtes pas sans appui : l’équipe pédagogique ({school}) vous écrit ce qui est possible maintenant. Vous pouvez aussi écrire à {teacher}.\n\nUn traitement algorithmique a proposé ce résultat, une personne l’a approuvé. Connectez-vous pour lire comment, et quels sont vos droits.',

  'TEAM_CHANGED.subject': 'L’équipe de votre projet « {project} » change',
  'TEAM_CHANGED.news':
    'L’équipe de {school} pour votre projet « {project} » a changé. Elle compte maintenant {teamSize, plural, one {# élève} other {# élèves}}.',
  'TEAM_CHANGED.next': 'Connectez-vous pour voir qui compose l’équipe. Votre contact sur place : {teacher}.',

  'REMATCH_PUBLISHED.subject': 'Les places modifiées de {cohort} sont publiées',
  'REMATCH_PUBLISHED.news':
    'Les places modifiées de « {cohort} » sont publiées. {told, plural, =0 {Personne n’a une autre place qu’avant.} one {Une personne a une autre place qu’avant ; un courriel la prévient.} other {# personnes ont une autre place qu’avant ; un courriel les prévient.}} Personne d’autre n’a reçu de message.',
  'REMATCH_PUBLISHED.next':
    'Connectez-vous pour lire qui change de place. Vous pouvez exporter les résultats dans un tableur.',

  'ERASURE_RECEIVED.subject': 'Votre demande d’effacement est bien reçue',
  'ERASURE_RECEIVED.news':
    'Vous demandez l’effacement de tout ce que Passerelle conserve à votre sujet. La coordination lit la demande.',
  'ERASURE_RECEIVED.next':
    'La réponse vous parvient sous un mois. Si cette demande ne vient pas de vous, ou si vous changez d’avis, écrivez tout de suite à {contactEmail}.',

  'ERASURE_TO_REVIEW.subject': 'Une personne demande son effacement',
  'ERASURE_TO_REVIEW.news':
    'Une personne demande l’effacement de tout ce qui est conservé à son sujet. La demande attend la coordination.',
  'ERASURE_TO_REVIEW.next':
    'Merci de la prendre en charge, puis de la confirmer, ou de la refuser avec un motif légal. La loi donne un mois.',

  'ERASURE_CONFIRMED.subject': 'Vos données vont être effacées',
  'ERASURE_CONFIRMED.news':
    'Votre demande est confirmée. Juste après ce message, votre nom, votre adresse et ce que vous avez écrit quittent Passerelle.',
  'ERASURE_CONFIRMED.next':
    'Ce qui était compté le reste, sans vous. Ce message est le dernier ; vous ne pouvez plus vous connecter. Une question : {contactEmail}.',

  'ERASURE_REFUSED.subject': 'Notre réponse à votre demande d’effacement',
  'ERASURE_REFUSED.news':
    'Nous ne pouvons pas effacer ce que Passerelle conserve à votre sujet. Le motif : {ground, select, LEGAL_OBLIGATION {une loi nous oblige à le conserver} PUBLIC_INTEREST {une mission d’intérêt public en a besoin} ARCHIVES_OR_RESEARCH {des archives ou une recherche d’intérêt public en ont besoin} LEGAL_CLAIMS {un droit à défendre en justice en a besoin} IDENTITY_IN_DOUBT {nous n’avons pas pu nous assurer que la demande venait de vous} other {la loi le permet}}.',
  'ERASURE_REFUSED.next':
    'Pour en parler, écrivez à {contactEmail}. Vous pouvez aussi adresser une réclamation à la CNIL, ou saisir la justice.',

  'DATA_EXPORT_READY.subject': 'La copie de vos données est prête',
  'DATA_EXPORT_READY.news':
    'Vous avez demandé une copie de ce que Passerelle conserve à votre sujet. Elle est prête, en page à lire et en JSON.',
  'DATA_EXPORT_READY.next': 'Connectez-vous pour la lire. Personne d’autre ne le peut.',
} satisfies Record<keyof typeof en, string>;
