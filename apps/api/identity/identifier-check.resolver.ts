import { Args, Field, ObjectType, Query, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import { literalEnum } from '../graphql/literal-enum.js';
import { checkIdentifier, type IdentifierKind } from '#libs/identity/identifiers/identifier';

const IdentifierKindEnum = literalEnum<IdentifierKind>('IdentifierKind', 'A register that numbers organisations.', {
  SIREN: 'The French register of companies: the body.',
  SIRET: 'The French register of companies: one of its places.',
  RNA: 'The French national register of associations.',
  ALSACE_MOSELLE_REGISTER: 'The registers of associations at the courts of Alsace and Moselle.',
  UAI: 'The French register of schools.',
});

@ObjectType('IdentifierCheck', { description: 'Whether a number could be right, by itself alone.' })
export class IdentifierCheckType {
  @Field(() => Boolean, { description: 'Whether it is well formed, its check digits included. No register is asked.' })
  isWellFormed: boolean;

  @Field(() => String, { nullable: true, description: 'Its one spelling, to offer instead of what was typed.' })
  normalised: string | null;
}

@Resolver()
export class IdentifierCheckResolver {
  @Public()
  @Query(() => IdentifierCheckType, { description: 'Checks a number as somebody typed it, before it is sent.' })
  checkIdentifier(
    @Args('kind', { type: () => IdentifierKindEnum, description: 'The register.' }) kind: IdentifierKind,
    @Args('value', { type: () => String, description: 'What was typed.' }) value: string,
  ): IdentifierCheckType {
    return { normalised: null, ...checkIdentifier(kind, value.slice(0, 200)) };
  }
}
