import { Platform1780000000001 } from '#migrations/1780000000001-platform';
import { Identity1780000000002 } from '#migrations/1780000000002-identity';
import { Calls1780000000003 } from '#migrations/1780000000003-calls';
import { Projects1780000000004 } from '#migrations/1780000000004-projects';
import { Schools1780000000005 } from '#migrations/1780000000005-schools';
import { Mentors1780000000006 } from '#migrations/1780000000006-mentors';
import { MatchingRuns1780000000007 } from '#migrations/1780000000007-matching-runs';
import { Notifications1780000000008 } from '#migrations/1780000000008-notifications';
import { SignInLinks1780000000110 } from '#migrations/1780000000110-sign-in-links';
import { OrganisationIdentifiers1780000000111 } from '#migrations/1780000000111-organisation-identifiers';
import { RequestsForNobody1780000000112 } from '#migrations/1780000000112-requests-for-nobody';
import { Invitations1780000000120 } from '#migrations/1780000000120-invitations';
import { Reminders1780000000121 } from '#migrations/1780000000121-reminders';
import { RosterImports1780000000122 } from '#migrations/1780000000122-roster-imports';
import { AuditChain1780000000130 } from '#migrations/1780000000130-audit-chain';
import { PrivacyRequests1780000000131 } from '#migrations/1780000000131-privacy-requests';
import { OutboxAcknowledgement1780000000140 } from '#migrations/1780000000140-outbox-acknowledgement';
import { TellOfRuns1780000000150 } from '#migrations/1780000000150-tell-of-runs';
import { WholeEngine1780000000160 } from '#migrations/1780000000160-whole-engine';
import { Counterfactuals1780000000161 } from '#migrations/1780000000161-counterfactuals';
import { OrganisationSize1780000000170 } from '#migrations/1780000000170-organisation-size';

/** In the order of their making. A merged migration is never edited. */
export const migrations = [
  Platform1780000000001,
  Identity1780000000002,
  Calls1780000000003,
  Projects1780000000004,
  Schools1780000000005,
  Mentors1780000000006,
  MatchingRuns1780000000007,
  Notifications1780000000008,
  SignInLinks1780000000110,
  OrganisationIdentifiers1780000000111,
  RequestsForNobody1780000000112,
  Invitations1780000000120,
  Reminders1780000000121,
  RosterImports1780000000122,
  AuditChain1780000000130,
  PrivacyRequests1780000000131,
  OutboxAcknowledgement1780000000140,
  TellOfRuns1780000000150,
  WholeEngine1780000000160,
  Counterfactuals1780000000161,
  OrganisationSize1780000000170,
];
