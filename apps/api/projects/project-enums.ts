import { literalEnum } from '../graphql/literal-enum.js';
import type { ProjectStatus } from '#libs/projects/project-lifecycle';
import type { DigitalCause, TechKind } from '#libs/projects/taxonomy';
import type { CoordinatorVerb } from '#libs/projects/use-cases/transition-project';

export const ProjectStatusEnum = literalEnum<ProjectStatus>('ProjectStatus', 'How far a project is.', {
  FRAMED: 'Being written; only coordinators and its nonprofit see it.',
  PUBLISHED: 'Can be read by all, and chosen by the students it is offered to.',
  MATCHING_LOCKED: 'In a matching that waits for its approval; nothing about it changes meanwhile.',
  MATCHED: 'Has its team.',
  UNMATCHED: 'Got no team in the last matching.',
  CANCELLED: 'Will not take place.',
});

export const ProjectActionEnum = literalEnum<CoordinatorVerb>('ProjectAction', 'What can be done with a project.', {
  publish: 'Lets all read it.',
  republish: 'Offers it again after a matching that gave it no team.',
  cancel: 'Gives it up.',
});

export const TechKindEnum = literalEnum<TechKind>('TechKind', 'What a team builds.', {
  WEB_APP: 'An application in the browser.',
  DATA_ANALYSIS: 'An analysis of data.',
  BLOCKCHAIN: 'A register that no single party holds.',
  ALGORITHMICS: 'An algorithm, for example a search or a plan.',
  IOT: 'Connected things and sensors.',
  MOBILE_APP: 'An application for the phone.',
  CHATBOT: 'A program that answers in conversation.',
  RECOMMENDER: 'A program that suggests what fits a person.',
});

export const DigitalCauseEnum = literalEnum<DigitalCause>(
  'DigitalCause',
  'What makes the digital side worth having for society.',
  {
    SOBER: 'It spares energy and equipment.',
    CIVIC: 'It serves democracy and the commons.',
    RESPECTFUL: 'It respects those who use it, and their data.',
    ACCESSIBLE: 'Everybody can use it.',
    DIVERSE: 'It is made by and for all kinds of people.',
    ENGAGED: 'It answers a challenge of society.',
  },
);
