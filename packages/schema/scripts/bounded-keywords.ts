import { _, type AnySchema, type CodeKeywordDefinition, type KeywordCxt, type KeywordErrorDefinition } from 'ajv';
import names from 'ajv/dist/compile/names.js';
import { alwaysValidSchema, Type, useFunc } from 'ajv/dist/compile/util.js';
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { hasNoTwins } from '../src/validate/has-no-twins.ts';
import { MAX_PROBLEMS } from '../src/validate/max-problems.ts';

/** Where Ajv’s code finds the function when it is bundled. */
const unique = Object.assign(hasNoTwins, { code: 'require("../src/validate/has-no-twins.ts").hasNoTwins' });

const limitOf = ({ schema }: { readonly schema: unknown }): number => schema as number;

/** What Ajv says of a broken limit. */
const limitError: KeywordErrorDefinition = { message: 'limit', params: (cxt) => _`{limit: ${limitOf(cxt)}}` };

/** Where the code units of a text alone do not say how many characters it has, they are counted. */
const counted = ({ gen, data }: KeywordCxt): ReturnType<typeof _> => _`${useFunc(gen, ucs2length.default)}(${data})`;

/**
 * Keywords of JSON Schema with the meaning that they have, at a cost that a hostile document cannot choose: nothing looks into an array that is
 * longer than its `maxItems`, items are asked about until there are enough problems to tell, and twins are found in one pass (Ajv compares each item
 * with each). The characters of a text, of which each has one or two code units, are counted only where the number of these leaves it open.
 */
export const boundedKeywords: readonly (CodeKeywordDefinition & { readonly keyword: string })[] = [
  {
    keyword: 'items',
    type: 'array',
    schemaType: ['object', 'boolean'],
    before: 'uniqueItems',
    code(cxt: KeywordCxt) {
      const { gen, data, parentSchema, it } = cxt;
      if (parentSchema['prefixItems'] !== undefined) throw new Error('No schema of the standard has prefixItems.');
      it.items = true;
      if (alwaysValidSchema(it, cxt.schema as AnySchema)) return;
      const valid = gen.name('valid');
      gen.if(isWithin(cxt), () => {
        gen.forRange('i', 0, _`${data}.length`, (i) => {
          cxt.subschema({ keyword: 'items', dataProp: i, dataPropType: Type.Num }, valid);
          gen.if(_`${names.default.errors} >= ${MAX_PROBLEMS}`, () => gen.break());
        });
      });
    },
  },
  {
    keyword: 'maxLength',
    type: 'string',
    schemaType: 'number',
    error: limitError,
    code(cxt: KeywordCxt) {
      const most = limitOf(cxt);
      cxt.fail(_`${cxt.data}.length > ${most} && ${counted(cxt)} > ${most}`);
    },
  },
  {
    keyword: 'minLength',
    type: 'string',
    schemaType: 'number',
    error: limitError,
    code(cxt: KeywordCxt) {
      const least = limitOf(cxt);
      cxt.fail(_`${cxt.data}.length < ${2 * least - 1} && ${counted(cxt)} < ${least}`);
    },
  },
  {
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    code(cxt: KeywordCxt) {
      if (cxt.schema === true) cxt.fail(_`${isWithin(cxt)} && !${useFunc(cxt.gen, unique)}(${cxt.data})`);
    },
  },
];

/** Whether an array is no longer than its schema allows. */
function isWithin({ data, parentSchema }: KeywordCxt): ReturnType<typeof _> {
  const { maxItems } = parentSchema as { readonly maxItems?: number };
  return maxItems === undefined ? _`true` : _`${data}.length <= ${maxItems}`;
}
