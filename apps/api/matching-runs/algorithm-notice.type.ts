import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('NoticeDatum', { description: 'Something that the algorithm knew of a person, and its source.' })
export class NoticeDatumType {
  @Field(() => String, { description: 'What it is, in your language.' })
  name: string;

  @Field(() => [String], { description: 'What was known, a line each; empty when nothing was.' })
  values: readonly string[];

  @Field(() => String, { description: 'Where it came from.' })
  source: string;
}

@ObjectType('NoticeParameter', { description: 'A setting of the algorithm, as it was for a person.' })
export class NoticeParameterType {
  @Field(() => String, { description: 'What it is, in your language.' })
  name: string;

  @Field(() => String, { description: 'How it was set.' })
  value: string;
}

@ObjectType('AlgorithmNotice', {
  description:
    'How an algorithm came to a person’s result, in your language: what French law wants told with such a decision ' +
    '(CRPA, articles L311-3-1, R311-3-1-1 and R311-3-1-2). It names no other person.',
})
export class AlgorithmNoticeType {
  @Field(() => String, { description: 'That the result was taken on the basis of an algorithm.' })
  mention: string;

  @Field(() => String, { description: 'What the algorithm is for.' })
  purpose: string;

  @Field(() => String, { description: '1°: how far and in which way the algorithm contributed to the decision.' })
  contribution: string;

  @Field(() => [NoticeDatumType], { description: '2°: the data, and where they come from.' })
  data: readonly NoticeDatumType[];

  @Field(() => [NoticeParameterType], { description: '3°: the parameters and weights, applied to the person.' })
  parameters: readonly NoticeParameterType[];

  @Field(() => [String], { description: '4°: what was done, in its order.' })
  operations: readonly string[];

  @Field(() => String, { description: 'Which rights the person has, and how to use them.' })
  rights: string;
}
