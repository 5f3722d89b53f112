/**
 * What an operation costs: the most that its answer can hold, in points.
 *
 * - An object (a record, an edge, a connection, a date) costs 1, and so does a value that takes an argument, such as a
 *   text in a language. Any other value costs 0.2.
 * - A list holds as many as its page size says: `first` or `last`, as a literal, a variable or by default. `nodes`
 *   holds as many as it is given ids. Other lists have the sizes below. What is inside a list counts once for each.
 * - Each record, list or count that is asked for also costs what it takes to look it up: 20, once for each place of the
 *   document where it is written, whatever it is inside of; the fields named below cost more.
 * - Each value in a filter costs 0.5 for each list, count and grouping of meetings that it filters.
 * - `__schema` and `__type` cost by the same rules: under `__schema` lists are as long as this schema's are on average,
 *   under `__type` as long as its longest.
 *
 * The sum is rounded up. A point is about a hundredth of a millisecond of the server's time.
 */
export const objectPrice = 1;
export const argumentValuePrice = 1;
export const plainValuePrice = 0.2;
export const lookUpPrice = 20;
export const filterValuePrice = 0.5;

/** How many records a list without pages is taken to hold, by type and field. */
export const listSizes: Readonly<Record<string, number>> = {
  "Agreement.citations": 10,
  "Agreement.mentions": 2,
  "Agreement.parties": 3,
  "Agreement.topics": 3,
  "AgreementMention.citations": 3,
  "Cited.citations": 40,
  "Country.citations": 2,
  "Meeting.agreements": 2,
  "Meeting.citations": 40,
  "Meeting.participants": 4,
  "Meeting.parties": 3,
  "Meeting.parts": 2,
  "Meeting.statements": 12,
  "Meeting.topics": 8,
  "Occupancy.citations": 4,
  "Official.citations": 4,
  "Official.occupancies": 2,
  "Official.parties": 2,
  "Official.statements": 8,
  "Organization.citations": 2,
  "Participant.citations": 5,
  "Party.citations": 2,
  "Position.citations": 3,
  "Position.occupancies": 2,
  "Query.topics": 30,
  "SearchEdge.matches": 5,
  "Source.citations": 3,
  "Statement.citations": 6,
  "Statement.topics": 3,
  "Tie.parties": 2,
  "Topic.narrower": 4,
};

/** What looking up costs where it is more than `lookUpPrice`, or where a value has to be looked up. */
export const lookUpPrices: Readonly<Record<string, number>> = {
  "Bucket.label": 20,
  "MeetingConnection.groupBy": 30,
  "Official.counterparts": 30,
  "Participant.label": 20,
  "Query.nodes": 50,
  "Query.search": 600,
  "Query.ties": 40,
  "Tie.agreementCount": 20,
  totalCount: 20,
};

/** Types whose fields are at hand with the object that they hang on, so that they cost no looking up. */
export const atHand: ReadonlySet<string> = new Set(["PageInfo", "PartialDate", "Place"]);
