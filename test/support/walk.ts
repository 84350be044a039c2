import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** What an argument or a field of an input is given, by `<name>` or, for every name, by its type. */
export type Values = Readonly<Record<string, string>>;

/** One question that a schema allows: how it gets somewhere, and everything plain that is to be read there. */
export interface Walk {
  /** Fields on the way, for people: `Query.listing.seller`. */
  path: string;
  root: string;
  query: string;
}

/** A value that is allowed there, as it is written in a query. */
function literal(name: string, type: GraphQLInputType, values: Values): string {
  if (isNonNullType(type)) return literal(name, type.ofType, values);
  if (isListType(type)) return `[${literal(name, type.ofType, values)}]`;
  const known = values[name] ?? values[type.name];
  if (known !== undefined) return known;
  if (isEnumType(type)) return String(type.getValues()[0]?.name);
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.name, field.type, values)}`).join(', ')} }`;
  }
  throw new TypeError(`nothing to ask with for ${name}: ${type}`);
}

/** A field with the arguments it needs, those that `values` names, and small pages. */
function call(field: Field, values: Values): string {
  const given = field.args.flatMap(({ name, type, defaultValue }) => {
    if (name === 'first') return ['first: 3'];
    const needed = isNonNullType(type) && defaultValue === undefined;
    return needed || (values[name] !== undefined && !name.startsWith('after'))
      ? [`${name}: ${literal(name, type, values)}`]
      : [];
  });
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
}

const canBeRead = (field: Field, values: Values) => {
  try {
    call(field, values);
    return true;
  } catch {
    return false;
  }
};

/** Everything below a type that has no fields of its own. */
function plain(type: GraphQLObjectType, values: Values, except: ReadonlySet<string>): string {
  const fields = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !except.has(`${type.name}.${field.name}`),
  );
  return ['__typename', ...fields.filter((field) => canBeRead(field, values)).map((field) => call(field, values))].join(
    ' ',
  );
}

/**
 * Questions that together pass through every field of a schema that leads from one type to another, each by the shortest
 * way there from each root field, and read everything at its end.
 * @param except `Type.field` of what is not read
 */
export function walks(schema: GraphQLSchema, values: Values, except: ReadonlySet<string> = new Set()): Walk[] {
  const found: Walk[] = [];
  const passed = new Set<string>();
  interface Step {
    type: GraphQLObjectType;
    path: string;
    calls: readonly string[];
  }
  const write = ({ calls, type, path }: Step): void => {
    const query = calls.reduceRight((below, step) => `${step} { ${below} }`, plain(type, values, except));
    found.push({ path, root: String(/\w+/.exec(String(calls[0]))), query: `{ ${query} }` });
  };
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const steps: Step[] = [];
  const enter = (from: Step | undefined, field: Field): void => {
    const target = getNamedType(field.type);
    const path = `${from?.path ?? 'Query'}.${field.name}`;
    const types = isInterfaceType(target) ? schema.getPossibleTypes(target) : isObjectType(target) ? [target] : [];
    for (const type of types) {
      const calls = [
        ...(from?.calls ?? []),
        call(field, values),
        ...(isInterfaceType(target) ? [`... on ${type}`] : []),
      ];
      const step = { type, path: isInterfaceType(target) ? `${path}.${type}` : path, calls };
      write(step);
      steps.push(step);
    }
    if (types.length === 0) found.push({ path, root: field.name, query: `{ ${call(field, values)} }` });
  };
  for (const field of roots) enter(undefined, field);
  for (let step = steps.shift(); step !== undefined; step = steps.shift()) {
    for (const field of Object.values(step.type.getFields())) {
      const edge = `${step.type.name}.${field.name}`;
      if (isLeafType(getNamedType(field.type)) || except.has(edge) || passed.has(edge)) continue;
      passed.add(edge);
      enter(step, field);
    }
  }
  return found;
}
