/**
 * Who may do what, kept by hand. Every query, mutation and field of apps/api/schema.graphql has a place here, and the
 * specs beside this file hold the running api to it. A row has one word for each identity:
 *
 *   +  may                     -  NOT_FOUND, told exactly as for an unknown id
 *   0  null or an empty list   x  FORBIDDEN
 *   .  never gets there        u  UNAUTHENTICATED
 *   r  INVITATION_REFUSED, whatever is wrong with the invitation
 */
export const identities = [
  'visitor',
  'nonprofit A',
  'nonprofit B',
  'teacher of S',
  'colleague at S',
  'teacher of T',
  'explorer',
  'classmate',
  'explorer at T',
  'enthusiast',
  'coordinator',
] as const;
export type Identity = (typeof identities)[number];

/** One word for each identity, in their order. */
export type Row = string;

/**
 * Who finds a noun by its id, and in lists. `Type, which one` names it; the world of the specs holds at least one of
 * each, and the limited fields of a type are tried on the first of its type here.
 */
// prettier-ignore
export const subjects = {
  //                                       visitor  A B   tS cS tT   ex cl eT   men  coord
  'Person, the explorer':                 '-        - -   -  -  -    +  -  -    -    -',
  'Organisation, nonprofit A':            '-        + -   -  -  -    -  -  -    -    +',
  'Organisation, nonprofit B':            '-        - +   -  -  -    -  -  -    -    +',
  'Organisation, school S':               '-        - -   +  +  -    +  +  -    -    +',
  'Organisation, school T':               '-        - -   -  -  +    -  -  +    -    +',
  'Organisation, operator':               '-        - -   -  -  -    -  -  -    +    +',
  'CallForProjects, open':                '+        + +   +  +  +    +  +  +    +    +',
  'CallForProjects, draft':               '-        - -   -  -  -    -  -  -    -    +',
  'NeedSubmission, of A':                 '-        + -   -  -  -    -  -  -    -    +',
  'NeedSubmission, of B':                 '-        - +   -  -  -    -  -  -    -    +',
  'Project, public':                      '+        + +   +  +  +    +  +  +    +    +',
  'Project, framed of A':                 '-        + -   -  -  -    -  -  -    -    +',
  'Project, framed of B':                 '-        - +   -  -  -    -  -  -    -    +',
  'MentorProfile, of the enthusiast':     '-        - -   -  -  -    -  -  -    +    +',
  'MentorProfile, of another':            '-        - -   -  -  -    -  -  -    -    +',
  'Cohort, S':                            '-        - -   +  -  -    +  +  -    -    +',
  'Cohort, T':                            '-        - -   -  -  +    -  -  +    -    +',
  'Enrolment, of the explorer':           '-        - -   +  -  -    +  -  -    -    +',
  'Enrolment, of the classmate':          '-        - -   +  -  -    -  +  -    -    +',
  'Enrolment, of the explorer at T':      '-        - -   -  -  +    -  -  +    -    +',
  'ProjectOffer, to S':                   '-        - -   +  -  -    +  +  -    -    +',
  'ProjectOffer, to T':                   '-        - -   -  -  +    -  -  +    -    +',
  'ProjectOffer, of a framed project':    '-        - -   -  -  -    -  -  -    -    +',
  'MatchingRun, of S':                    '-        - -   +  -  -    -  -  -    -    +',
  'MatchingRun, of T':                    '-        - -   -  -  +    -  -  -    -    +',
  'Assignment, of the explorer':          '-        - -   +  -  -    +  -  -    -    +',
  'Assignment, of the classmate':         '-        - -   +  -  -    -  +  -    -    +',
  'Assignment, unpublished of T':         '-        - -   -  -  +    -  -  -    -    +',
  'Team, of A in S':                      '-        + -   +  -  -    -  -  -    -    +',
  'Team, unpublished of B in T':          '-        - -   -  -  +    -  -  -    -    +',
  'Notification, to the explorer':        '-        - -   -  -  -    +  -  -    -    +',
  'Notification, to nonprofit B':         '-        - +   -  -  -    -  -  -    -    +',
  'AuditEntry, of the explorer':          '-        - -   -  -  -    +  -  -    -    +',
  'AuditEntry, of the teacher of S':      '-        - -   +  -  -    -  -  -    -    +',
  'PrivacyRequest, of the explorer':      '-        - -   -  -  -    +  -  -    -    +',
  'DataExport, of the explorer':          '-        - -   -  -  -    +  -  -    -    -',
} as const satisfies Record<string, Row>;
export type Subject = keyof typeof subjects;

/** Who may ask. A list gives whoever may ask the nouns above that are theirs to find; 0 says that there are none. */
// prettier-ignore
export const queries: Readonly<Record<string, Row>> = {
  //                    visitor  A B   tS cS tT   ex cl eT   men  coord
  auditEntries:        'u        0 0   +  0  0    +  0  0    0    +',
  calls:               '+        + +   +  +  +    +  +  +    +    +',
  checkIdentifier:     '+        + +   +  +  +    +  +  +    +    +',
  cohorts:             'u        0 0   +  0  +    +  +  +    0    +',
  compareMatchingRuns: 'u        - -   +  -  -    -  -  -    -    +',
  deliveryLog:         'u        0 +   0  0  0    +  0  0    0    +',
  exportResults:       'u        - -   +  -  -    -  -  -    -    +',
  exportRoster:        'u        - -   +  -  -    -  -  -    -    +',
  matchingRules:       '+        + +   +  +  +    +  +  +    +    +',
  matchingRuns:        'u        0 0   +  0  +    0  0  0    0    +',
  me:                  'u        + +   +  +  +    +  +  +    +    +',
  mentorProfiles:      'u        0 0   0  0  0    0  0  0    +    +',
  myAssignments:       'u        0 0   0  0  0    +  +  0    0    0',
  myDataExports:       'u        0 0   0  0  0    +  0  0    0    0',
  myEnrolments:        'u        0 0   0  0  0    +  +  +    0    0',
  myMentorProfile:     'u        0 0   0  0  0    0  0  0    +    0',
  myNotificationPreferences: 'u  + +   +  +  +    +  +  +    +    +',
  myNotifications:     'u        0 +   0  0  0    +  0  0    0    0',
  mySessions:          'u        + +   +  +  +    +  +  +    +    +',
  needSubmissions:     'u        + +   0  0  0    0  0  0    0    +',
  node:                '+        + +   +  +  +    +  +  +    +    +',
  openCalls:           '+        + +   +  +  +    +  +  +    +    +',
  organisations:       'u        + +   +  +  +    +  +  +    +    +',
  privacyRequests:     'u        0 0   0  0  0    +  0  0    0    +',
  projects:            '+        + +   +  +  +    +  +  +    +    +',
  teams:               'u        + 0   +  0  +    0  0  0    0    +',
};

/** Who may do it to what is nonprofit A's, the teacher of S's or the explorer's; test/hostile/permission-attempts.ts tries it. */
// prettier-ignore
export const mutations: Readonly<Record<string, Row>> = {
  //                        visitor  A B   tS cS tT   ex cl eT   men  coord
  approveMatchingRun:      'u        - -   x  -  -    -  -  -    -    +',
  cancelMatchingRun:       'u        - -   x  -  -    -  -  -    -    +',
  claimEnrolment:          '+        r r   r  r  r    +  r  r    r    r',
  closePreferences:        'u        - -   +  -  -    x  x  -    -    x',
  correctEnrolment:        'u        - -   +  -  -    x  -  -    -    x',
  createCall:              'u        x x   x  x  x    x  x  x    x    +',
  createCohort:            'u        x x   +  +  x    x  x  x    x    x',
  createOrganisation:      'u        x x   x  x  x    x  x  x    x    +',
  createProjectFromNeed:   'u        x -   -  -  -    -  -  -    -    +',
  createSubmissionDraft:   'u        + x   x  x  x    x  x  x    x    x',
  decideSubmission:        'u        x -   -  -  -    -  -  -    -    +',
  declareConflict:         'u        - -   -  -  -    -  -  -    +    -',
  enrolStudent:            'u        - -   +  -  -    x  x  -    -    x',
  identifyOrganisation:    'u        x -   -  -  -    -  -  -    -    +',
  importBallots:           'u        - -   +  -  -    x  x  -    -    x',
  importRoster:            'u        - -   +  -  -    x  x  -    -    x',
  inviteAgain:             'u        - -   +  -  -    x  -  -    -    x',
  inviteMember:            'u        x x   x  x  x    x  x  x    x    +',
  offerProject:            'u        - -   x  -  -    x  x  -    -    +',
  openPreferences:         'u        - -   +  -  -    x  x  -    -    x',
  pauseMentoring:          'u        - -   -  -  -    -  -  -    +    -',
  processPrivacyRequest:   'u        - -   -  -  -    x  -  -    -    +',
  publishMatchingRun:      'u        - -   x  -  -    -  -  -    -    +',
  rejectMatchingRun:       'u        - -   x  -  -    -  -  -    -    +',
  reopenPreferences:       'u        - -   +  -  -    x  x  -    -    x',
  replayMatchingRun:       'u        - -   x  -  -    -  -  -    -    +',
  requestErasure:          'u        + +   +  +  +    +  +  +    +    +',
  relaxMatchingRun:        'u        - -   x  -  -    -  -  -    -    +',
  requestMatchingRun:      'u        - -   x  -  -    x  x  -    -    +',
  requestRematch:          'u        - -   +  -  -    x  x  -    -    +',
  requestMyDataExport:     'u        + +   +  +  +    +  +  +    +    +',
  requestSignInCode:       '+        + +   +  +  +    +  +  +    +    +',
  resendNotification:      'u        - -   -  -  -    x  -  -    -    +',
  resumeMentoring:         'u        - -   -  -  -    -  -  -    +    -',
  revokeAllSessions:       'u        + +   +  +  +    +  +  +    +    +',
  revokeSession:           'u        - -   -  -  -    +  -  -    -    -',
  saveMentorProfile:       'u        x x   x  x  x    x  x  x    +    x',
  signIn:                  '+        + +   +  +  +    +  +  +    +    +',
  signOut:                 'u        + +   +  +  +    +  +  +    +    +',
  simulateMatching:        'u        - -   +  -  -    x  x  -    -    +',
  submitNeed:              'u        + -   -  -  -    -  -  -    -    x',
  submitPreferences:       'u        - -   x  -  -    +  -  -    -    x',
  transitionCall:          'u        x x   x  x  x    x  x  x    x    +',
  transitionProject:       'u        x -   -  -  -    -  -  -    -    +',
  undoLastImport:          'u        - -   +  -  -    x  x  -    -    x',
  updateNotificationPreferences: 'u  + +   +  +  +    +  +  +    +    +',
  updateProject:           'u        x -   -  -  -    -  -  -    -    +',
  updateSubmissionDraft:   'u        + -   -  -  -    -  -  -    -    x',
  verifyOrganisation:      'u        x -   -  -  -    -  -  -    -    +',
  withdrawEnrolment:       'u        - -   +  -  -    x  -  -    -    +',
  withdrawSubmission:      'u        + -   -  -  -    -  -  -    -    x',
};

/** Who may listen. */
// prettier-ignore
export const subscriptions: Readonly<Record<string, Row>> = {
  //                        visitor  A B   tS cS tT   ex cl eT   men  coord
  matchingRunProgressed:   'u        - -   +  -  -    -  -  -    -    +',
};

/** What a type tells. */
export interface TypeRows {
  /** The fields for everybody who finds the noun. A noun inside them is found as the subjects above say, else null. */
  readonly open: string;
  /** The fields that some who find the noun do not get. */
  readonly limited?: Readonly<Record<string, Row>>;
}

/** Pages and payloads have no rows: a page has no field but its items and its end, a payload is its mutation's. */
// prettier-ignore
export const fields: Readonly<Record<string, TypeRows>> = {
  AlgorithmNotice:     { open: 'mention purpose contribution data parameters operations rights' },
  Assignment: {
    open: 'id cohort project rank reason reasonInWords higherChoices explanation counterfactual algorithmNotice',
  },
  AuditDetail:         { open: 'name value' },
  AuditEntry:          { open: 'id at actor actorId actorKind action outcome subjectId details' },
  CallForProjects:     { open: 'id title criteria contactEmail closesAt timeZone status allowedActions' },
  Cohort: {
    open: 'id name academicYear timeZone school teacher status preferencesCloseAt allowedActions version enrolments offers',
    limited: {
      //                visitor  A B   tS cS tT   ex cl eT   men  coord
      demand:          '.        . .   +  .  .    0  0  .    .    +',
      nonRespondents:  '.        . .   +  .  .    0  0  .    .    +',
    },
  },
  ComparedRun:         { open: 'run closedProjects mentoredProjects' },
  ConflictItem:        { open: 'name kind message project decision groupDecision' },
  Counterfactual:      { open: 'project places inWords' },
  DataExport:          { open: 'id builtAt json html' },
  DeliveryAttempt:     { open: 'at outcome error' },
  Enrolment: {
    open: 'id cohort name email studentNumber skills term status withdrawalReason allowedActions version offers hasBallot addressRefusal',
    limited: {
      //                visitor  A B   tS cS tT   ex cl eT   men  coord
      ballot:          '.        . .   +  .  .    +  .  .    .    0',
    },
  },
  HigherChoice:        { open: 'project reason places wanted needed' },
  ImportColumn:        { open: 'position heading column' },
  IdentifierCheck:     { open: 'isWellFormed normalised' },
  ImportCounts:        { open: 'new changed unchanged refused' },
  ImportReport:        { open: 'counts rows refusedRowsFile columns missingColumns' },
  ImportRow:           { open: 'row outcome name email code message' },
  MatchedProject:      { open: 'project mentor status size reason reasonInWords' },
  MatchingObjectiveRules: { open: 'objective inWords criteria' },
  MatchingRule:        { open: 'code inWords' },
  MatchingRuleChapter: { open: 'title rules' },
  MatchingRules:       { open: 'engineVersion objectives chapters' },
  MatchingRun: {
    open:
      'id kind cohort objective seed decisions groupDecisions waivers requestReason policy relaxedRun previousRun ' +
      'relaxations moves status progress allowedActions requestedAt requestedBy startedAt finishedAt ' +
      'decidedAt decidedBy publishedAt rejectionReason failure failureInWords conflict metrics profile proof projects ' +
      'assignments teams fairness engineVersion snapshotHash resultHash',
  },
  MatchingRunFairness: { open: 'students placed placedShare ranks meanRank worstRank gini bySize byRegion' },
  MatchingRunMetrics:  { open: 'students placed meanRank worstRank blockingPairs moves' },
  MatchingRunProgress: { open: 'phase componentsDone components' },
  MatchingRunProof:    { open: 'isOptimal gap isReproducible' },
  MatchingRunReplay:   { open: 'isSame resultHash replayedHash engineVersion' },
  MentorNeed:          { open: 'isRequired expertise languages' },
  Membership:          { open: 'organisationId role' },
  MentorProfile:       { open: 'id name email expertise languages capacity conflicts isPaused version' },
  NeedSubmission: {
    open:
      'id number title problem nonDigitalAlternative needType callId organisationId status allowedActions submittedAt ' +
      'decidedAt refusalReason advice version',
  },
  NotificationPreference: { open: 'kind isMandatory isWanted' },
  NoticeDatum:         { open: 'name values source' },
  NoticeParameter:     { open: 'name value' },
  Notification: {
    open:
      'id kind recipientEmail messageId status allowedActions attempts plannedAt sentAt lastError isPermanentFailure ' +
      'resentAfterCrash history',
  },
  Organisation: {
    open:
      'id kind name timeZone country postalCode departement region siren siret rna alsaceMoselleRegister uai ' +
      'size verification',
  },
  OrganisationName:    { open: 'id name' },
  Person:              { open: 'id name email locale timeZone memberships' },
  PersonName:          { open: 'name' },
  Placement:           { open: 'enrolment project rank reason reasonInWords higherChoices explanation counterfactual' },
  PreferenceBallot:    { open: 'choices source submittedAt version' },
  PrivacyRequest: {
    open: 'id kind status requestedAt legalGround decidedAt finishedAt person allowedActions',
  },
  Project: {
    open:
      'id number title summary organisation status allowedActions minTeamSize maxTeamSize requiredSkills terms mentorNeed sdgs ' +
      'techKinds digitalCauses publishedAt version',
  },
  ProjectDemand:       { open: 'project firstChoices wishes' },
  ProjectOffer:        { open: 'id cohort project' },
  RankCount:           { open: 'rank students share' },
  RefusedRowsFile:     { open: 'fileName contentBase64' },
  RegionShare:         { open: 'group projects running share ratio isAlert' },
  RequiredSkill:       { open: 'skill count' },
  ResultsFile:         { open: 'fileName contentBase64' },
  RosterFile:          { open: 'fileName contentBase64' },
  RunComparison:       { open: 'runs differences' },
  RunDecision:         { open: 'kind name enrolment project' },
  RunDifference: {
    open:
      'from to moved moves placed meanRank worstRank blockingPairs closedProjects mentoredProjects profile',
  },
  RunGroupDecision:    { open: 'kind name enrolments' },
  RunMove:             { open: 'enrolment fromProject fromRank toProject toRank isWorse' },
  RunRelaxation:       { open: 'item placed profile inWords' },
  RunWaiver:           { open: 'kind project' },
  Session:             { open: 'token expiresAt' },
  SizeShare:           { open: 'group projects running share ratio isAlert' },
  SignedInDevice:      { open: 'id device signedInAt expiresAt isCurrent' },
  Team:                { open: 'id project members' },
  UserError:           { open: 'code path message' },
};

/** Who learns what about a person, over everything that the api tells when it is asked for all there is. */
// prettier-ignore
export const personalWords = {
  //                                  visitor  A B   tS cS tT   ex cl eT   men  coord
  'the e-mail of the explorer':      '-        - -   +  -  -    +  -  -    -    +',
  'the name of the explorer':        '-        + -   +  -  -    +  -  -    -    +',
  'the e-mail of the classmate':     '-        - -   +  -  -    -  +  -    -    +',
  'the name of the classmate':       '-        - -   +  -  -    -  +  -    -    +',
  'the e-mail of the enthusiast':    '-        - -   -  -  -    -  -  -    +    +',
  'the name of the enthusiast':      '-        - -   -  -  +    -  -  -    +    +',
  'the e-mail of nonprofit A':       '-        + -   -  -  -    -  -  -    -    -',
  'the e-mail of nonprofit B':       '-        - +   -  -  -    -  -  -    -    +',
  'the e-mail of the teacher of S':  '-        - -   +  -  -    -  -  -    -    -',
  'the name of the teacher of S':    '-        - -   +  -  -    +  +  -    -    +',
  'a need of B':                     '-        - +   -  -  -    -  -  -    -    +',
} as const satisfies Record<string, Row>;
export type PersonalWord = keyof typeof personalWords;
