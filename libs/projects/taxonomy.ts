/** What a project asks the team to build. The list grows here alone: the table keeps any word. */
export const techKinds = [
  'WEB_APP',
  'DATA_ANALYSIS',
  'BLOCKCHAIN',
  'ALGORITHMICS',
  'IOT',
  'MOBILE_APP',
  'CHATBOT',
  'RECOMMENDER',
] as const;
export type TechKind = (typeof techKinds)[number];

/** What makes a project's digital side worth having for society. */
export const digitalCauses = ['SOBER', 'CIVIC', 'RESPECTFUL', 'ACCESSIBLE', 'DIVERSE', 'ENGAGED'] as const;
export type DigitalCause = (typeof digitalCauses)[number];
