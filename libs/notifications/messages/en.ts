import type { MailPart, NotificationKind } from '#libs/notifications/notification-kind';

/** The words around every mail. */
export type FrameKey =
  | 'frame.greeting'
  | 'frame.link'
  | 'frame.signIn'
  | 'frame.join'
  | 'frame.closing'
  | 'frame.footer'
  | 'frame.unsubscribe';
export type MailKey = `${NotificationKind}.${MailPart}` | FrameKey;

export const en = {
  'frame.greeting': 'Hello {name},',
  'frame.link': 'Open Passerelle',
  'frame.signIn': 'Or sign in here, on this device',
  'frame.join': 'Join',
  'frame.closing': 'The Passerelle team',
  'frame.footer': 'You receive this message because you take part in Passerelle. A question? Write to {contactEmail}.',
  'frame.unsubscribe': 'To receive no more messages of this kind: {unsubscribeUrl}',

  'SIGN_IN_CODE.subject': 'Your sign-in code',
  'SIGN_IN_CODE.news': 'Your sign-in code is {code}.',
  'SIGN_IN_CODE.next':
    'It works once, for {minutes, plural, one {# minute} other {# minutes}}, and so does the link below. Did you ask on another device? Type the code there. If you did not ask for it, you may ignore this message: nobody can sign in without it.',

  'MEMBER_INVITED.subject': 'You are invited to join {organisation} on Passerelle',
  'MEMBER_INVITED.news':
    '{organisation} takes part in Passerelle, which connects student projects with nonprofits. You join as {role, select, COORDINATOR {a coordinator} NONPROFIT_EDITOR {the person who tells the needs of the organisation} TEACHER {a member of the teaching team} ENTHUSIAST {a mentor} other {a member}}.',
  'MEMBER_INVITED.next': 'To sign in, give the address {email}: you receive a code by mail, and need no password.',

  'CALL_OPENED.subject': 'A new call for projects: {call}',
  'CALL_OPENED.news':
    'The call for projects “{call}” is open. You have entrusted a need to us before; you are welcome again.',
  'CALL_OPENED.next':
    'It closes on {closesAt, date, full} at {closesAt, time, short} ({timeZone}). Sign in to tell your need. A question about this call: {callContact}.',

  'NEED_DRAFT_WAITING.subject': 'Your need “{title}” is not sent yet',
  'NEED_DRAFT_WAITING.news': 'Your need “{title}” is still a draft: we have not received it in the call “{call}”.',
  'NEED_DRAFT_WAITING.next':
    'Sign in and send it before {closesAt, date, full} at {closesAt, time, short} ({timeZone}). After that, the call is closed. Do you need help? Write to {callContact}.',

  'NEED_RECEIVED.subject': 'We have received your need no. {number}',
  'NEED_RECEIVED.news':
    'Your need “{title}” has reached the call for projects “{call}”. Its number is {number}: please quote it when you write to us or phone.',
  'NEED_RECEIVED.next':
    'The call closes on {closesAt, date, full} at {closesAt, time, short} ({timeZone}). Then each need is read, and we write to you with the decision. Until then you may withdraw it. A question about this call: {callContact}.',

  'NEED_SELECTED.subject': 'Your need no. {number} is selected',
  'NEED_SELECTED.news':
    'Good news: your need “{title}” is selected in the call “{call}”.{hasAdvice, select, yes { A word from us: {advice}} other {}}',
  'NEED_SELECTED.next':
    'We now turn it into a project for students with you, and offer it to a class. You hear from us when a team is formed. Your contact: {callContact}.',

  'NEED_WAITLISTED.subject': 'Your need no. {number} is on the waiting list',
  'NEED_WAITLISTED.news':
    'Your need “{title}” is on the waiting list of the call “{call}”.{hasAdvice, select, yes { A word from us: {advice}} other {}}',
  'NEED_WAITLISTED.next':
    'It is selected if a place becomes free. There is nothing to do: we write to you with the final decision. Your contact: {callContact}.',

  'NEED_REFUSED.subject': 'Our answer to your need no. {number}',
  'NEED_REFUSED.news':
    'Thank you for trusting us with your need “{title}”. We have not selected it in the call “{call}”. The reason: {reason, select, OUT_OF_SCOPE {it lies outside the scope of this call} NOT_GENERAL_INTEREST {its general interest did not appear clearly enough} TOO_LARGE {it is too large for a student project} TOO_SMALL {it is too small for a student project} SOLUTION_EXISTS {a solution that you can use already exists} DIGITAL_NOT_NEEDED {another answer than a digital one seems to serve you better} DATA_TOO_SENSITIVE {the data are too sensitive to be entrusted to a student project} NO_PLACE_LEFT {all the places of this call were taken} other {it did not meet the criteria of this call}}.',
  'NEED_REFUSED.next':
    'Our advice: {advice}\n\nTo talk about it, write to {callContact}. You are welcome in the next calls.',

  'STUDENT_INVITED.subject': 'Your projects with nonprofits: join {cohort}',
  'STUDENT_INVITED.news':
    '{school} enrols you in “{cohort}”: you will take part in a project for a nonprofit, as a part of your studies.',
  'STUDENT_INVITED.next':
    'The link below claims your place; it is for you alone. To sign in, give the address {email}: you receive a code by mail, and need no password. {choices, select, open {You can rank the projects now.} other {We write to you as soon as you can rank the projects.}}',

  'STUDENT_INVITATION_REMINDER.subject': 'A reminder: join {cohort}',
  'STUDENT_INVITATION_REMINDER.news':
    '{school} has enrolled you in “{cohort}”: you will take part in a project for a nonprofit, as a part of your studies. You have not signed in yet.',
  'STUDENT_INVITATION_REMINDER.next':
    'The link below claims your place; it is for you alone. To sign in, give the address {email}: you receive a code by mail, and need no password. {choices, select, open {You can rank the projects now.} other {We write to you as soon as you can rank the projects.}}',

  'PREFERENCES_OPENED.subject': 'Rank the projects of {cohort}',
  'PREFERENCES_OPENED.news':
    '{projects, plural, one {# project is} other {# projects are}} offered to “{cohort}” ({school}). Tell us which ones you prefer; you may put several at the same rank.',
  'PREFERENCES_OPENED.next':
    '{hasClosingTime, select, yes {Send your list before {closesAt, date, full} at {closesAt, time, short} ({timeZone}).} other {Send your list soon: your teaching team tells you when the choices close.}} You may change it until then. Without a list, no project can be given to you.',

  'PREFERENCES_CLOSING.subject': 'Your list for {cohort} is missing',
  'PREFERENCES_CLOSING.news': 'You have not told us yet which projects of “{cohort}” ({school}) you prefer.',
  'PREFERENCES_CLOSING.next':
    'Send your list before {closesAt, date, full} at {closesAt, time, short} ({timeZone}). Without a list, no project can be given to you.',

  'BALLOT_RECEIVED.subject': 'We have received your list for {cohort}',
  'BALLOT_RECEIVED.news':
    '{source, select, IMPORT {Your teaching team has sent a list for you in “{cohort}”.} other {We have received your list for “{cohort}”.}} {projects, plural, =0 {It says that you wish for none of the projects.} one {It names one project:\n\n{wishes}} other {It names # projects:\n\n{wishes}}}',
  'BALLOT_RECEIVED.next':
    '{changes, select, until {You may change it until {closesAt, date, full} at {closesAt, time, short} ({timeZone}).} open {You may change it until your teaching team closes the choices.} other {The choices are closed. If this list is not right, write to your teaching team.}}',

  'PREFERENCES_CLOSED.subject': 'The choices of {cohort} are closed',
  'PREFERENCES_CLOSED.news':
    'The choices of “{cohort}” are closed. {silent, plural, =0 {All {students} students have sent a list.} one {One student out of {students} has sent no list:\n\n{names}} other {# students out of {students} have sent no list:\n\n{names}}}',
  'PREFERENCES_CLOSED.next':
    '{silent, plural, =0 {The matching can begin.} other {You may open the choices again with a reason, or import a list for somebody. Otherwise the matching can begin: without a list, no project can be given.}}',

  'RUN_SUCCEEDED.subject': 'The matching of {cohort} is ready',
  'RUN_SUCCEEDED.news':
    'The matching of “{cohort}” has ended: {placed, plural, one {# student is} other {# students are}} placed, out of {students}. Nobody has been told yet.',
  'RUN_SUCCEEDED.next':
    'Please read the result, then approve it or reject it with a reason. It is published only after that.',

  'RUN_INFEASIBLE.subject': 'The matching of {cohort} has no solution',
  'RUN_INFEASIBLE.news':
    'The matching of “{cohort}” has ended: no allocation holds all the rules at once. Nothing has changed, and nobody has been told.',
  'RUN_INFEASIBLE.next':
    'The run names the smallest set of rules that contradict each other. Change one of them, then ask for a new run.',

  'RUN_FAILED.subject': 'The matching of {cohort} did not finish',
  'RUN_FAILED.news':
    'The matching of “{cohort}” stopped because of a fault on our side (code {failure}). Nothing has changed, and nobody has been told.',
  'RUN_FAILED.next': 'You may ask for a new run. If it stops again, write to {contactEmail} with this code.',

  'STUDENT_PLACED.subject': 'Your project: {project}',
  'STUDENT_PLACED.news':
    'You join the project “{project}” of {nonprofit}. {rank, plural, =1 {It is your first choice.} other {It is at rank # of your list.}} You are {teamSize, plural, one {alone in the team} other {a team of #}}.',
  'STUDENT_PLACED.next':
    'Your teaching team ({school}) writes to you with the date of the first meeting.{rank, plural, =1 {} other { Sign in to read why each of your higher choices could not be given.}} A question: {teacher}.\n\nAn algorithm proposed this result, and a person approved it. Sign in to read how, and which rights you have.',

  'STUDENT_UNPLACED.subject': 'You have no project yet in {cohort}',
  'STUDENT_UNPLACED.news':
    'The projects of “{cohort}” are now given, and none could be given to you so far. The reason: {reason, select, NO_ACCEPTABLE_PROJECT {there was no project in your list} FORBIDDEN {the projects of your list were set aside for this matching} CALENDAR {the projects of your list do not fit your term} SKILL_GAP {the projects of your list could not gather the skills they need} NO_MENTOR {the projects of your list found no mentor} PROJECTS_CLOSED {the projects of your list do not run this time} FULL {the projects of your list are full} other {no place was left in the projects of your list}}.',
  'STUDENT_UNPLACED.next':
    'You are not left alone: the teaching team ({school}) writes to you with what is possible now. You may also write to {teacher}.\n\nAn algorithm proposed this result, and a person approved it. Sign in to read how, and which rights you have.',

  'RESULTS_PUBLISHED.subject': 'The results of {cohort} are published',
  'RESULTS_PUBLISHED.news':
    'The results of “{cohort}” are published: {placed, plural, one {# student is} other {# students are}} placed, {unplaced, plural, =0 {nobody is} one {# is} other {# are}} without a project, {projects, plural, one {# project runs} other {# projects run}}. Each student has been told by mail.',
  'RESULTS_PUBLISHED.next':
    'Please give each team the date of its first meeting{unplaced, plural, =0 {.} one {, and write to the student without a project.} other {, and write to the students without a project.}} You can export the results as a spreadsheet.',

  'PROJECT_STAFFED.subject': 'A team for your project “{project}”',
  'PROJECT_STAFFED.news':
    'Your project “{project}” runs: {teamSize, plural, one {# student} other {a team of # students}} of {school} joins it.',
  'PROJECT_STAFFED.next':
    'The teaching team proposes you a first meeting. Sign in to see who is in the team. Your contact there: {teacher}.',

  'PROJECT_CLOSED.subject': 'Your project “{project}” does not run this time',
  'PROJECT_CLOSED.news':
    'No team could be formed at {school} for your project “{project}”. The reason: {reason, select, NOT_CHOSEN {no student who could join it had it in their list} SKILL_GAP {the skills it needs could not be gathered} NO_MENTOR {no mentor was free} BELOW_MINIMUM {too few students could join it} other {there were not enough students for it}}. This says nothing about its worth.',
  'PROJECT_CLOSED.next':
    'We look with you for another class, or for another form. We write to you soon; you may also write to {contactEmail}.',

  'MENTOR_ASSIGNED.subject': 'A project for you to accompany: {project}',
  'MENTOR_ASSIGNED.news':
    'You accompany the project “{project}” of {nonprofit}, with {teamSize, plural, one {# student} other {a team of # students}} of {school}.',
  'MENTOR_ASSIGNED.next':
    'The teaching team writes to you with the date of the first meeting. You cannot take it on? Write to {teacher} soon, so that somebody else can.\n\nAn algorithm proposed you by capacity, expertise, languages and conflicts, and a person approved it. {teacher} can tell you more.',

  'MENTOR_RELEASED.subject': 'You no longer accompany “{project}”',
  'MENTOR_RELEASED.news':
    'The places at {school} have changed, and you no longer accompany the project “{project}” of {nonprofit}. Thank you for having been ready.',
  'MENTOR_RELEASED.next': 'There is nothing to do. A question: {teacher}.',

  'STUDENT_MOVED.subject': 'Your project changes: {project}',
  'STUDENT_MOVED.news':
    'The places have had to change, and you move from “{before}” to the project “{project}” of {nonprofit}. {rank, plural, =1 {It is your first choice.} other {It is at rank # of your list.}} You are {teamSize, plural, one {alone in the team} other {a team of #}}.',
  'STUDENT_MOVED.next':
    'Your teaching team ({school}) writes to you with what comes next. Something is not right for you? Write to {teacher}.\n\nAn algorithm proposed this result, and a person approved it. Sign in to read how, and which rights you have.',

  'STUDENT_PLACE_LOST.subject': 'Your place in “{before}” has had to change',
  'STUDENT_PLACE_LOST.news':
    'The places of “{cohort}” have had to change, and you can no longer stay in “{before}”. We are sorry: no other project of your list could be given to you so far.',
  'STUDENT_PLACE_LOST.next':
    'You are not left alone: the teaching team ({school}) writes to you with what is possible now. You may also write to {teacher}.\n\nAn algorithm proposed this result, and a person approved it. Sign in to read how, and which rights you have.',

  'TEAM_CHANGED.subject': 'The team of your project “{project}” changes',
  'TEAM_CHANGED.news':
    'The team of {school} for your project “{project}” has changed. It has {teamSize, plural, one {# student} other {# students}} now.',
  'TEAM_CHANGED.next': 'Sign in to see who is in the team. Your contact there: {teacher}.',

  'REMATCH_PUBLISHED.subject': 'The changed places of {cohort} are published',
  'REMATCH_PUBLISHED.news':
    'The changed places of “{cohort}” are published. {told, plural, =0 {No student has another place than before.} one {One student has another place than before and has been told by mail.} other {# students have another place than before and have been told by mail.}} Nobody else was written to.',
  'REMATCH_PUBLISHED.next': 'Sign in to read who moves. You can export the results as a spreadsheet.',

  'ERASURE_RECEIVED.subject': 'We have received your request to be erased',
  'ERASURE_RECEIVED.news':
    'You asked us to erase everything that Passerelle holds about you. A coordinator reads the request.',
  'ERASURE_RECEIVED.next':
    'You hear from us within a month. If you did not ask for this, or have changed your mind, write to {contactEmail} at once.',

  'ERASURE_TO_REVIEW.subject': 'Somebody asks to be erased',
  'ERASURE_TO_REVIEW.news':
    'A person asked that everything held about them be erased. The request waits for a coordinator.',
  'ERASURE_TO_REVIEW.next':
    'Please take it up, then confirm it, or refuse it on a legal ground. The law gives one month.',

  'ERASURE_CONFIRMED.subject': 'Your data are being erased',
  'ERASURE_CONFIRMED.news':
    'Your request is confirmed. Right after this message, your name, your address and what you wrote leave Passerelle.',
  'ERASURE_CONFIRMED.next':
    'What was counted stays counted, without you. This is our last message; you cannot sign in any more. A question: {contactEmail}.',

  'ERASURE_REFUSED.subject': 'Our answer to your request to be erased',
  'ERASURE_REFUSED.news':
    'We cannot erase what Passerelle holds about you. The ground: {ground, select, LEGAL_OBLIGATION {a law obliges us to keep it} PUBLIC_INTEREST {a task in the public interest needs it} ARCHIVES_OR_RESEARCH {archives or research in the public interest need it} LEGAL_CLAIMS {a legal claim needs it} IDENTITY_IN_DOUBT {we could not be sure that it was you who asked} other {the law allows it}}.',
  'ERASURE_REFUSED.next':
    'To talk about it, write to {contactEmail}. You may also complain to the data protection authority, in France the CNIL, or go to court.',

  'DATA_EXPORT_READY.subject': 'The copy of your data is ready',
  'DATA_EXPORT_READY.news':
    'You asked for a copy of what Passerelle holds about you. It is ready, as a page and as JSON.',
  'DATA_EXPORT_READY.next': 'Sign in to read it. Nobody else can.',
} as const satisfies Record<MailKey, string>;
