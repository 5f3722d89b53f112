import { ArgsType, createUnionType, Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Agreement } from "../entities/Agreement";
import { Country } from "../entities/Country";
import { Meeting } from "../entities/Meeting";
import { Official } from "../entities/Official";
import { Organization } from "../entities/Organization";
import { Position } from "../entities/Position";
import { Source } from "../entities/Source";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { Language } from "./Language";
import { PageInfo } from "./Page";

export enum SearchType {
  MEETING = "MEETING",
  OFFICIAL = "OFFICIAL",
  COUNTRY = "COUNTRY",
  ORGANIZATION = "ORGANIZATION",
  POSITION = "POSITION",
  AGREEMENT = "AGREEMENT",
  STATEMENT = "STATEMENT",
  TOPIC = "TOPIC",
  SOURCE = "SOURCE",
}
registerEnumType(SearchType, {
  name: "SearchType",
  description: "A type of record that search finds.",
  valuesConfig: {
    MEETING: {
      description:
        "By title, alias, summary, date, place, the parties that took part or were talked about, participants, offices and topics; last, by its agreements and the texts of its statements.",
    },
    OFFICIAL: { description: "By name, alias, honorific, and the offices held." },
    COUNTRY: { description: "By name, alias, adjective, abbreviation, and ISO 3166-1 code." },
    ORGANIZATION: { description: "By name, alias, adjective, abbreviation, and code." },
    POSITION: { description: "By title and party." },
    AGREEMENT: { description: "By title, alias, summary, date, parties, and topics." },
    STATEMENT: {
      description:
        "By text, speaker, office, the parties that it was made for or is about, and topics; last, by its agreements and the title of its meeting.",
    },
    TOPIC: { description: "By label and alias." },
    SOURCE: { description: "By title and publisher." },
  },
});

export const SearchResult = createUnionType({
  name: "SearchResult",
  description: "A record that search finds.",
  types: () => [Meeting, Official, Country, Organization, Position, Agreement, Statement, Topic, Source] as const,
});
export type SearchResult =
  Meeting | Official | Country | Organization | Position | Agreement | Statement | Topic | Source;

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      "What to look for, in Arabic, English or both, however it is spelt: at most 100 characters (code points). Every word of it must be found, prepositions and conjunctions apart; forms of address (Mr, Dr, H.E., السيد, معالي) are set aside where nothing has them. There are no operators: only letters and digits count. A word is found by its beginning, not by its middle or end, and in Arabic without و, ف, ب, ل or ك joined to it. A word of one letter is found where it stands alone and where a word of a name begins with it; one of two letters, also where a word of a title does. Codes and abbreviations (EG, UK, U.S.) are looked up as they are written, never by sound or with a typing error. With no letter or digit, nothing is found.",
  })
  query!: string;

  @Field(() => [SearchType], { nullable: true, description: "Find only records of these types; of all if not given." })
  types?: SearchType[] | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many finds from the first, or after `after`: 0 to 100, 20 if not given.",
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "A cursor of a search for the same query and types: only finds after it.",
  })
  after?: string | null;
}

@ObjectType({ description: "A text of a record in which words of the query were found." })
export class SearchMatch {
  @Field(() => String, {
    description:
      "The field: `name`, `alias`, `adjective`, `code` (abbreviations, too), `label`, `title`, `summary`, `text`, `honorific`, `office`, `participant`, `speaker`, `party`, `subject`, `about`, `place`, `date`, `topic`, `publisher`, or what it is found by last: `agreement`, `statement`, `meeting`.",
  })
  field!: string;

  @Field(() => Language, {
    nullable: true,
    description: "The language of the text; null where it is of neither, as an alias or a code.",
  })
  language!: Language | null;

  @Field(() => String, {
    description:
      "The text, or about 160 characters of it where most of the words are, with … where it is cut. Each word found stands between « and »: where the record has it best, so that no other spelling is marked beside the word itself. Such marks of the text's own are shown as “ and ”.",
  })
  snippet!: string;
}

@ObjectType({ description: "A record that was found, with its place among the finds." })
export class SearchEdge {
  constructor(
    node: SearchResult,
    private readonly makeCursor: () => string,
    private readonly findMatches: () => SearchMatch[],
  ) {
    this.node = node;
  }

  @Field(() => String, { description: "Stands for this place among the finds; give it to `after`." })
  get cursor(): string {
    return this.makeCursor();
  }

  @Field(() => SearchResult, { description: "The record that was found." })
  readonly node: SearchResult;

  @Field(() => [SearchMatch], {
    complexity: 40,
    description: "Where words of the query were found: at most five texts, those with most of its words first.",
  })
  get matches(): SearchMatch[] {
    return this.findMatches();
  }
}

/** A page of what a search finds. */
export interface SearchPage {
  readonly edges: readonly SearchEdge[];
  readonly pageInfo: PageInfo;
}

/** Reads what a search finds: each method is called at most once, and only when a field needs it. */
export interface SearchReader {
  page(): SearchPage;
  count(): number;
}

@ObjectType({
  description:
    "A page of what a search finds: first names and titles that are exactly the query, then records that have its words as whole words (before others, those whose name or title begins with them), then in another spelling that sounds alike, then as beginnings of words, last with one typing error or as the beginning of what sounds alike. Within each, names come before titles, titles before other texts, and these before what is found only in a related record, such as a statement at the meeting. Of records that are found equally well, parties, officials, offices and topics come before meetings, and meetings before agreements, statements and sources; of one type, those of most meetings first, or the latest. Words are not found by their middle or end: `sec` finds security, `curity` does not.",
})
export class SearchConnection {
  private loaded?: SearchPage;

  constructor(private readonly reader: SearchReader) {}

  private get page(): SearchPage {
    return (this.loaded ??= this.reader.page());
  }

  @Field(() => [SearchEdge], { description: "The finds of the page, the best first." })
  get edges(): readonly SearchEdge[] {
    return this.page.edges;
  }

  @Field(() => [SearchResult], { description: "The records that the page has, the best first." })
  get nodes(): SearchResult[] {
    return this.page.edges.map((edge) => edge.node);
  }

  @Field(() => PageInfo, { description: "Where the page stands among the finds." })
  get pageInfo(): PageInfo {
    return this.page.pageInfo;
  }

  @Field(() => Int, { description: "How many records are found in all: exact, and counted only if asked for." })
  get totalCount(): number {
    return this.reader.count();
  }
}
