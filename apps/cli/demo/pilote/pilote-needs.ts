import type { DemoNeed } from '../demo-edition.js';

/**
 * The needs of the demo. Cuestionarix, Entourage and Reconnect are projects that students really did in 2016-2017
 * (interview of Augustin Courtier, 2017); their texts here, all the people, and the other nonprofits are invented.
 */
export const piloteNeeds: readonly DemoNeed[] = [
  {
    nonprofit: 'Cuestionarix',
    editor: { name: 'Alba Quintero', email: 'contact@cuestionarix.example' },
    title: 'Suggérer les cours les plus adaptés',
    problem:
      'Nos élèves d’Amérique latine préparent seuls l’entrée à l’université et ne savent pas quel cours suivre ensuite.',
    needType: 'SCALE_UP',
    nonDigitalAlternative:
      'Des conseils par téléphone : utiles, mais nous n’avons que trois bénévoles pour neuf mille élèves.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 3,
        maxTeamSize: 5,
        requiredSkills: [{ skill: 'data', count: 1 }],
        techKinds: ['DATA_ANALYSIS', 'ALGORITHMICS'],
        digitalCauses: ['ENGAGED'],
        sdgs: [4, 10],
      },
    },
  },
  {
    nonprofit: 'Entourage',
    editor: { name: 'Basile Ormeau', email: 'contact@entourage.example' },
    title: 'Un fil d’actualité personnalisé',
    problem:
      'Les voisins veulent aider les personnes sans abri de leur quartier, mais ne voient pas les demandes proches de chez eux.',
    needType: 'INNOVATION',
    nonDigitalAlternative: 'Un panneau dans chaque mairie de quartier, essayé un an : il n’est pas lu à temps.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 3,
        maxTeamSize: 6,
        requiredSkills: [{ skill: 'python', count: 1 }],
        techKinds: ['ALGORITHMICS', 'RECOMMENDER'],
        digitalCauses: ['ENGAGED', 'RESPECTFUL'],
        sdgs: [1, 11],
      },
    },
  },
  {
    nonprofit: 'Reconnect',
    editor: { name: 'Mirela Dascal', email: 'contact@reconnect.example' },
    title: 'Un coffre-fort de documents dans la poche',
    problem:
      'Les personnes accueillies perdent leurs papiers. Le coffre-fort existe sur ordinateur ; elles n’ont qu’un téléphone.',
    needType: 'FUNCTIONAL',
    nonDigitalAlternative: 'Des pochettes plastifiées : perdues ou volées avec le sac.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 3,
        maxTeamSize: 5,
        requiredSkills: [{ skill: 'mobile', count: 1 }],
        techKinds: ['MOBILE_APP'],
        digitalCauses: ['RESPECTFUL', 'ACCESSIBLE'],
        sdgs: [1, 16],
      },
    },
  },
  {
    nonprofit: 'Codeuses en herbe (fictive)',
    editor: { name: 'Solène Kerbrat', email: 'bureau@codeuses-en-herbe.example' },
    title: 'Jumeler lycéennes et marraines',
    problem:
      'Deux cents lycéennes attendent une marraine dans les métiers techniques ; nous les jumelons à la main sur un tableau.',
    needType: 'SCALE_UP',
    nonDigitalAlternative: 'Le tableau actuel, qui tient jusqu’à cinquante jumelages par an.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 3,
        maxTeamSize: 6,
        requiredSkills: [],
        techKinds: ['WEB_APP'],
        digitalCauses: ['DIVERSE'],
        sdgs: [5],
      },
    },
  },
  {
    nonprofit: 'Le Panier rescapé (fictive)',
    editor: { name: 'Honoré Tissot', email: 'equipe@panier-rescape.example' },
    title: 'Prévoir les invendus à collecter',
    problem:
      'Nos camions partent à moitié vides ou ne suffisent pas : personne ne sait la veille ce que les marchés laisseront.',
    needType: 'FUNCTIONAL',
    nonDigitalAlternative: 'Appeler chaque marché la veille au soir : deux heures par jour pour une réponse sur trois.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 3,
        maxTeamSize: 5,
        requiredSkills: [],
        techKinds: ['DATA_ANALYSIS'],
        digitalCauses: ['SOBER'],
        sdgs: [2, 12],
      },
    },
  },
  {
    nonprofit: 'Clic solidaire (fictive)',
    editor: { name: 'Oumou Camara', email: 'accueil@clic-solidaire.example' },
    title: 'Un guide parlant des démarches en ligne',
    problem:
      'Les personnes qui lisent peu renoncent à leurs droits parce que les démarches ne se font plus qu’en ligne.',
    needType: 'INNOVATION',
    nonDigitalAlternative: 'Nos permanences, que le guide ne remplacera pas : il aide entre deux rendez-vous.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 3,
        maxTeamSize: 6,
        requiredSkills: [],
        techKinds: ['CHATBOT'],
        digitalCauses: ['ACCESSIBLE'],
        sdgs: [10],
      },
    },
  },
  {
    nonprofit: 'Air des écoles (fictive)',
    editor: { name: 'Gwenn Abgrall', email: 'collectif@air-des-ecoles.example' },
    title: 'Mesurer l’air devant les écoles',
    problem:
      'Les parents demandent des mesures devant chaque école ; nous n’avons que deux capteurs et aucun relevé public.',
    needType: 'INNOVATION',
    nonDigitalAlternative: 'Des tubes passifs relevés chaque mois : trop lents pour agir sur la circulation du matin.',
    decision: {
      verb: 'select',
      project: {
        cohort: 'centralesupelec',
        minTeamSize: 4,
        maxTeamSize: 6,
        requiredSkills: [],
        techKinds: ['IOT'],
        digitalCauses: ['CIVIC'],
        sdgs: [3, 11],
      },
    },
  },
  {
    nonprofit: 'Troc-Ville (fictive)',
    editor: { name: 'Firmin Lacaze', email: 'bonjour@troc-ville.example' },
    title: 'Une chaîne de blocs pour nos échanges d’outils',
    problem: 'Trente familles échangent des outils et voudraient garder la trace de qui a quoi, avec une blockchain.',
    needType: 'FUNCTIONAL',
    nonDigitalAlternative: 'Un cahier à la loge du gardien, qui marche plutôt bien.',
    decision: {
      verb: 'refuse',
      refusalReason: 'DIGITAL_NOT_NEEDED',
      advice:
        'Votre cahier suffit à trente familles. S’il déborde un jour, un tableur partagé libre fera l’affaire ; l’association Animafac peut vous aider à l’installer.',
    },
  },
];
