import { registerEnumType } from '@nestjs/graphql';

function toConstant(literal: string): string {
  return literal
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/-/g, '_')
    .toUpperCase();
}

/**
 * Registers a union of literals as a GraphQL enum: `publish` becomes PUBLISH, and resolvers keep the literal. Every
 * value is described. Gives the object that stands for the type in field decorators.
 */
export function literalEnum<Literal extends string>(
  name: string,
  description: string,
  descriptions: Readonly<Record<Literal, string>>,
): Readonly<Record<string, Literal>> {
  const isLiteral = (key: string): key is Literal => key in descriptions;
  const literals = Object.keys(descriptions).filter(isLiteral);
  const type = Object.fromEntries(literals.map((literal) => [toConstant(literal), literal]));
  const valuesMap = Object.fromEntries(
    literals.map((literal) => [toConstant(literal), { description: descriptions[literal] }]),
  );
  registerEnumType(type, { name, description, valuesMap });
  return type;
}
