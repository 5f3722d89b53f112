/** A list of the snapshot whose records filters find by words. */
export type SearchableList = "meetings" | "statements" | "parties";

/** Returns the records of a list that have the words of a text, as search finds them, by their places in the list. */
export type FindByWords = (text: string, list: SearchableList) => Iterable<number>;
