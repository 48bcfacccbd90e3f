import { isDeepStrictEqual } from 'node:util';

/** A JSON schema, as far as ours use them. */
export type Schema = Readonly<Record<string, unknown>>;

/** Words that say nothing about what is valid. */
const SILENT = new Set(['$schema', '$defs', 'title', 'description']);

/**
 * What is wrong with a value by a schema: a line for each fault, none for a valid one. Throws on a keyword that it does
 * not know, so that no part of a schema goes unchecked.
 */
export function faults(value: unknown, schema: Schema, root: Schema = schema, at = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, due]) => {
    if (SILENT.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`keyword ${keyword} is not known`);
    return check({ value, due, schema, root, at });
  });
}

interface Question {
  readonly value: unknown;
  /** What stands behind the keyword. */
  readonly due: unknown;
  readonly schema: Schema;
  readonly root: Schema;
  readonly at: string;
}

const KEYWORDS: Readonly<Record<string, (question: Question) => string[]>> = {
  $ref: ({ value, due, root, at }) => {
    const found = objectOf(root.$defs)[String(due).replace('#/$defs/', '')];
    if (!found) throw new Error(`${due} leads nowhere`);
    return faults(value, found as Schema, root, at);
  },
  type: ({ value, due, at }) => {
    const types = [due].flat() as string[];
    return types.some((type) => isOf(type, value)) ? [] : [`${at} is no ${types.join(' or ')}`];
  },
  const: ({ value, due, at }) => (isDeepStrictEqual(value, due) ? [] : [`${at} is not ${JSON.stringify(due)}`]),
  enum: ({ value, due, at }) => ((due as unknown[]).includes(value) ? [] : [`${at} is none of ${JSON.stringify(due)}`]),
  minimum: ({ value, due, at }) => (Number(value) >= Number(due) ? [] : [`${at} is below ${due}`]),
  items: ({ value, due, root, at }) =>
    Array.isArray(value) ? value.flatMap((item, i) => faults(item, due as Schema, root, `${at}[${i}]`)) : [],
  required: ({ value, due, at }) =>
    (due as string[])
      .filter((key) => isOf('object', value) && !(key in objectOf(value)))
      .map((key) => `${at}.${key} is missing`),
  properties: ({ value, due, root, at }) =>
    Object.entries(objectOf(due)).flatMap(([key, schema]) =>
      key in objectOf(value) ? faults(objectOf(value)[key], schema as Schema, root, `${at}.${key}`) : [],
    ),
  additionalProperties: ({ value, due, schema, root, at }) => {
    const more = Object.entries(objectOf(value)).filter(([key]) => !(key in objectOf(schema.properties)));
    if (due === false) return more.map(([key]) => `${at}.${key} is not due`);
    return more.flatMap(([key, one]) => faults(one, due as Schema, root, `${at}.${key}`));
  },
  anyOf: (question) => (passed(question) > 0 ? [] : [`${question.at} is none of the choices`]),
  oneOf: (question) => (passed(question) === 1 ? [] : [`${question.at} is ${passed(question)} of the choices`]),
};

function passed({ value, due, root, at }: Question): number {
  return (due as Schema[]).filter((one) => faults(value, one, root, at).length === 0).length;
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function objectOf(value: unknown): Record<string, unknown> {
  return isOf('object', value) ? (value as Record<string, unknown>) : {};
}
