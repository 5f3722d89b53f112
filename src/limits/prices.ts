/**
 * What an operation costs: the most that its answer can hold, in points.
 *
 * - An object (a record, an edge, a connection, a date) costs 1, and so does a value that takes an argument, such as a
 *   text in a language. Any other value costs 0.2.
 * - A record that another leads to (`source`, `official`, `broader`) costs 2, for each is waited for by itself.
 * - A list holds as many as its page size says: `first` or `last`, as a literal, a variable or by default. `nodes`
 *   holds as many as it is given ids. Any other list holds as many as the longest of its field; but in a page, whose
 *   records all differ, those of ten records together, and no more of fewer. What is inside a list counts once for each.
 * - Each record, list or count that is asked for also costs what it takes to look it up: 20, once for each place of the
 *   document where it is written, whatever it is inside of; the fields named below cost more.
 * - Each condition of a filter, and each value in its lists, costs 0.5 for each list, count and grouping of meetings that it filters.
 * - `__schema` and `__type` cost by the same rules: under `__schema` lists are as long as this schema's are on average,
 *   under `__type` as long as its longest.
 *
 * The sum is rounded up. A point is about a hundredth of a millisecond of the server's time.
 */
export const objectPrice = 1;
export const ledToPrice = 2;
export const argumentValuePrice = 1;
export const plainValuePrice = 0.2;
export const lookUpPrice = 20;
export const filterValuePrice = 0.5;

/** How long a list without pages is. */
export interface ListSize {
  /** The most that it holds for any record. */
  longest: number;
  /** The most that it holds for each of ten different records, on average. */
  amongTen: number;
}

/** How many records the lists without pages hold, by type and field: no fewer than in the data, which a test holds. */
export const listSizes: Readonly<Record<string, ListSize>> = {
  "Agreement.citations": { longest: 12, amongTen: 10 },
  "Agreement.mentions": { longest: 3, amongTen: 2 },
  "Agreement.parties": { longest: 3, amongTen: 3 },
  "Agreement.topics": { longest: 4, amongTen: 3 },
  "AgreementMention.citations": { longest: 3, amongTen: 3 },
  "Cited.citations": { longest: 70, amongTen: 40 },
  "Country.citations": { longest: 3, amongTen: 2 },
  "Meeting.agreements": { longest: 4, amongTen: 2 },
  "Meeting.citations": { longest: 70, amongTen: 40 },
  "Meeting.participants": { longest: 6, amongTen: 3 },
  "Meeting.parties": { longest: 3, amongTen: 3 },
  "Meeting.parts": { longest: 4, amongTen: 1 },
  "Meeting.statements": { longest: 20, amongTen: 8 },
  "Meeting.topics": { longest: 16, amongTen: 8 },
  "Occupancy.citations": { longest: 6, amongTen: 5 },
  "Official.citations": { longest: 8, amongTen: 5 },
  "Official.occupancies": { longest: 2, amongTen: 2 },
  "Official.parties": { longest: 2, amongTen: 2 },
  "Official.statements": { longest: 12, amongTen: 6 },
  "Organization.citations": { longest: 3, amongTen: 2 },
  "Participant.citations": { longest: 6, amongTen: 6 },
  "Party.citations": { longest: 3, amongTen: 2 },
  "Position.citations": { longest: 6, amongTen: 6 },
  "Position.occupancies": { longest: 3, amongTen: 3 },
  "Query.topics": { longest: 30, amongTen: 30 },
  "SearchEdge.matches": { longest: 5, amongTen: 5 },
  "Source.citations": { longest: 4, amongTen: 2 },
  "Statement.citations": { longest: 7, amongTen: 7 },
  "Statement.topics": { longest: 4, amongTen: 4 },
  "Tie.parties": { longest: 2, amongTen: 2 },
  "Topic.narrower": { longest: 6, amongTen: 3 },
};

/** What looking up costs where it is more than `lookUpPrice`, or where a value has to be looked up. */
export const lookUpPrices: Readonly<Record<string, number>> = {
  "Bucket.label": 20,
  "MeetingConnection.groupBy": 30,
  "Official.counterparts": 30,
  "Participant.label": 20,
  "Query.nodes": 50,
  "Query.search": 700,
  "Query.ties": 60,
  "Tie.agreementCount": 20,
  totalCount: 20,
};

/** Types whose fields are at hand with the object that they hang on, so that they cost no looking up. */
export const atHand: ReadonlySet<string> = new Set(["PageInfo", "PartialDate", "Place"]);
