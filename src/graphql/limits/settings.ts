import { z } from "zod";
import { integer } from "../../config/settingTypes";

const most = 1_000_000;

/** The settings of what one operation may ask for, to be spread among the others. */
export const limitSettings = {
  MAX_TOKENS: integer(1_000, 1, most, "How many tokens (names, values, punctuation) a document may have."),
  MAX_DEPTH: integer(
    15,
    1,
    100,
    "How deep fields may nest, fragments expanded. `ofType` of the introspection does not count.",
  ),
  MAX_ALIASES: integer(30, 0, most, "How many aliased fields an operation may have, fragments expanded."),
  MAX_ROOT_FIELDS: integer(20, 1, most, "How many root fields an operation may select, `__typename` included."),
  MAX_DIRECTIVES: integer(5, 0, most, "How many directives may stand at one place of a document."),
  MAX_SELECTIONS: integer(
    1_000,
    1,
    most,
    "How many fields and fragments a document may select in all, a fragment's counted wherever it is spread.",
  ),
  MAX_DUPLICATES: integer(
    30,
    1,
    most,
    "How often one field may be selected again at the same place of the response, as fragments do.",
  ),
  MAX_FRAGMENTS: integer(50, 0, most, "How many fragments a document may define."),
  MAX_VALUE_DEPTH: integer(16, 1, 100, "How deep lists and input objects may nest in an argument or in the variables."),
  MAX_STRING: integer(
    100,
    1,
    most,
    "How many characters (code points) a string or an id may have in an argument; cursors may have ten times as many.",
  ),
  MAX_COST: integer(
    15_000,
    1,
    1_000_000_000,
    "How many points an operation may cost. Each value of its response counts one.",
  ),
  MAX_ERRORS: integer(5, 1, 100, "How many errors a response lists."),
};

export type Limits = z.infer<z.ZodObject<typeof limitSettings>>;

/** The limits where nothing else is set. */
export const defaultLimits: Limits = z.object(limitSettings).parse({});
