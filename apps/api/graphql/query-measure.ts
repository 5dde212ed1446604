import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much a query asks for, before anything is done. Fragments count as often as they are used. */
export interface QueryMeasure {
  /** Levels of fields inside fields. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  /** Nouns that the answer may hold at most: pages count with their size, lists without one with ten. */
  readonly cost: number;
}

export interface MeasuredQuery {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const nothing: QueryMeasure = { depth: 0, fields: 0, aliases: 0, directives: 0, cost: 0 };
const assumedListLength = 10;
/** They hold a page together and are no nouns. */
const wrapper = /(Connection|Edge)$|^PageInfo$/;

/** Measures a query that is valid against the schema, in time proportional to its text. */
export function measureQuery(query: MeasuredQuery): QueryMeasure {
  return new Measurement(query).whole();
}

class Measurement {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** So that fragments that use fragments twice over are still measured once each. */
  private readonly measured = new Map<string, QueryMeasure>();

  constructor(private readonly query: MeasuredQuery) {
    this.fragments = new Map(
      query.document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  whole(): QueryMeasure {
    const { schema, operation } = this.query;
    const inside = this.selectionSet(operation.selectionSet, schema.getRootType(operation.operation));
    return { ...inside, directives: inside.directives + (operation.directives?.length ?? 0) };
  }

  private selectionSet(set: SelectionSetNode | undefined, parent: Named): QueryMeasure {
    return (set?.selections ?? []).map((selection) => this.selection(selection, parent)).reduce(together, nothing);
  }

  private selection(selection: SelectionNode, parent: Named): QueryMeasure {
    const directives = selection.directives?.length ?? 0;
    const { directives: inside, ...rest } = this.selected(selection, parent);
    return { ...rest, directives: directives + inside };
  }

  private selected(selection: SelectionNode, parent: Named): QueryMeasure {
    if (selection.kind === Kind.FIELD) return this.field(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const condition = selection.typeCondition?.name.value;
    const narrowed = condition ? this.query.schema.getType(condition) : parent;
    return this.selectionSet(selection.selectionSet, narrowed);
  }

  private fragment(name: string): QueryMeasure {
    const known = this.measured.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    const type = fragment && this.query.schema.getType(fragment.typeCondition.name.value);
    const measure = this.selectionSet(fragment?.selectionSet, type);
    this.measured.set(name, measure);
    return measure;
  }

  private field(field: FieldNode, parent: Named): QueryMeasure {
    const definition = fieldOf(parent, field.name.value);
    const inside = this.selectionSet(field.selectionSet, definition && getNamedType(definition.type));
    return {
      depth: inside.depth + 1,
      fields: inside.fields + 1,
      aliases: inside.aliases + (field.alias ? 1 : 0),
      directives: inside.directives,
      cost: definition ? this.costOf(field, definition, inside.cost) : 0,
    };
  }

  private costOf(field: FieldNode, definition: Definition, inside: number): number {
    const type = getNamedType(definition.type);
    if (!isCompositeType(type)) return 0;
    const isWrapper = wrapper.test(type.name);
    const own = isWrapper ? 0 : 1;
    return (this.pageSize(field) ?? (isWrapper ? 1 : listLength(definition))) * (own + inside);
  }

  /** What the argument `first` says, when the field has it. */
  private pageSize(field: FieldNode): number | null {
    const value = field.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (!value) return null;
    const size = value.kind === Kind.VARIABLE ? this.variable(value.name.value) : 'value' in value ? value.value : 0;
    return Math.max(0, Number(size)) || 0;
  }

  private variable(name: string): unknown {
    const given = this.query.variables[name];
    if (given !== undefined) return given;
    const definition = this.query.operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.INT ? definition.defaultValue.value : 0;
  }
}

type Named = GraphQLNamedType | null | undefined;
type Definition = GraphQLField<unknown, unknown>;

/** The field of a type; none for what GraphQL tells about the schema itself, which costs no rows. */
function fieldOf(parent: Named, name: string): Definition | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function listLength({ type }: Definition): number {
  return isListType(getNullableType(type)) ? assumedListLength : 1;
}

function together(left: QueryMeasure, right: QueryMeasure): QueryMeasure {
  return {
    depth: Math.max(left.depth, right.depth),
    fields: left.fields + right.fields,
    aliases: left.aliases + right.aliases,
    directives: left.directives + right.directives,
    cost: left.cost + right.cost,
  };
}
