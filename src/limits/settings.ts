import { z } from "zod";
import { wholeNumber } from "../setting";

const most = 1_000_000;

/** The settings of what one question may ask for, to be spread among the others. */
export const limitSettings = {
  LIMIT_TOKENS: wholeNumber(2_000, 1, most, "How many tokens (names, values, punctuation) a document may have."),
  LIMIT_DEPTH: wholeNumber(
    12,
    1,
    100,
    "How deep fields may nest, through fragments too. `ofType` of the introspection does not count.",
  ),
  LIMIT_ALIASES: wholeNumber(30, 0, most, "How many aliased fields an operation may have, through fragments too."),
  LIMIT_ROOT_FIELDS: wholeNumber(
    20,
    1,
    most,
    "How many fields an operation may ask of the root, `__typename` included.",
  ),
  LIMIT_DIRECTIVES: wholeNumber(5, 0, most, "How many directives may stand in one place."),
  LIMIT_SELECTIONS: wholeNumber(
    1_000,
    1,
    most,
    "How many fields and fragments a document may select in all, a fragment's counted wherever it is spread.",
  ),
  LIMIT_DUPLICATES: wholeNumber(
    30,
    1,
    most,
    "How often one field may be asked for again at the same place of the answer, as fragments do.",
  ),
  LIMIT_FRAGMENTS: wholeNumber(50, 0, most, "How many fragments a document may define."),
  LIMIT_VALUE_DEPTH: wholeNumber(
    16,
    1,
    100,
    "How deep lists and input objects may nest in an argument or in the variables.",
  ),
  LIMIT_STRING: wholeNumber(
    100,
    1,
    most,
    "How many characters (code points) a string or an id may have in an argument; cursors may have ten times as many.",
  ),
  LIMIT_COST: wholeNumber(5_000, 1, 1_000_000_000, "How many points an operation may cost."),
  LIMIT_ERRORS: wholeNumber(5, 1, 100, "How many errors an answer lists."),
  LIMIT_TIME_MS: wholeNumber(
    2_000,
    1,
    600_000,
    "For how long an operation is worked on, in milliseconds; then it gets 503, and nothing more is read for it.",
  ),
};

export type Limits = z.infer<z.ZodObject<typeof limitSettings>>;

/** The limits that hold where nothing else is set. */
export const defaultLimits: Limits = z.object(limitSettings).parse({});
