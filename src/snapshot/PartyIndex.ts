import { Country } from "../entities/Country";
import { Organization } from "../entities/Organization";
import type { Party } from "../entities/Party";
import type { ListReader } from "../schema/Connection";
import { checkPartyFilter } from "../schema/filterBounds";
import type { PartyFilter, PartyListArgs } from "../schema/PartyList";
import { FilteredRecords } from "./FilteredRecords";
import type { FindByWords } from "./findByWords";
import { keyOrder, type ListOrder } from "./Order";
import { listIdentity, listReader } from "./page";

/** Lists parties, which are numbered by their codes. */
export class PartyIndex {
  private readonly filtered: FilteredRecords<PartyFilter>;
  private readonly order: ListOrder;
  private readonly countries: Uint32Array;
  private readonly organizations: Uint32Array;

  /** Indexes parties that are in the default order. */
  constructor(
    private readonly parties: readonly Party[],
    findByWords: FindByWords,
  ) {
    this.filtered = new FilteredRecords(parties.length, (kept, { search }) => {
      if (search != null) kept.among(findByWords(search, "parties"));
    });
    this.order = { order: keyOrder(["code"], parties, ({ code }) => [code]), isReversed: false };
    const numbers = [...parties.keys()];
    this.countries = Uint32Array.from(numbers.filter((number) => parties[number] instanceof Country));
    this.organizations = Uint32Array.from(numbers.filter((number) => parties[number] instanceof Organization));
  }

  /** Returns a reader of all parties. Throws BadUserInput where an argument is out of bounds. */
  listAll(args: PartyListArgs): ListReader<Party> {
    return this.list("parties", this.parties, undefined, args);
  }

  /** Returns a reader of the countries. Throws BadUserInput where an argument is out of bounds. */
  listCountries(args: PartyListArgs): ListReader<Country> {
    return this.list("countries", this.parties as readonly Country[], this.countries, args);
  }

  /** Returns a reader of the organisations. Throws BadUserInput where an argument is out of bounds. */
  listOrganizations(args: PartyListArgs): ListReader<Organization> {
    return this.list("organizations", this.parties as readonly Organization[], this.organizations, args);
  }

  /** Lists what a scope has of all parties: its members are of the type that the caller says. */
  private list<T extends Party>(
    name: string,
    parties: readonly T[],
    scope: Uint32Array | undefined,
    { filter, ...page }: PartyListArgs,
  ): ListReader<T> {
    checkPartyFilter(filter);
    const list = {
      identity: () => listIdentity(`"${name}"`, "", filter, this.order),
      order: this.order,
      records: parties,
      members: () => this.filtered.members(filter, scope),
    };
    return listReader(list, page);
  }
}
