import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Country } from "../entities/Country";
import { Organization } from "../entities/Organization";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { AgreementListArgs } from "../schema/AgreementList";
import {
  AgreementConnection,
  CountryConnection,
  OfficialConnection,
  OrganizationConnection,
  PartyConnection,
  StatementConnection,
} from "../schema/connections";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { OfficialListArgs } from "../schema/OfficialList";
import { pageSize } from "../schema/paging";
import { PartyListArgs } from "../schema/PartyList";
import { StatementListArgs } from "../schema/StatementList";
import { Tie } from "../schema/Tie";
import { filteredList, grouping, meetingList, partyList, statementList } from "./complexity";

@Resolver(() => Party)
export class PartyResolver {
  @Query(() => Country, { nullable: true, description: "The country of a code; null where there is none." })
  country(
    @Arg("code", () => String, { description: "ISO 3166-1 alpha-2, in capitals, such as EG." }) code: string,
    @Ctx() { snapshot }: Context,
  ): Country | null {
    const party = snapshot.partyByCode.get(code);
    return party instanceof Country ? party : null;
  }

  @Query(() => Organization, { nullable: true, description: "The organisation of a code; null where there is none." })
  organization(
    @Arg("code", () => String, { description: "The organisation's code, in capitals, such as EU." }) code: string,
    @Ctx() { snapshot }: Context,
  ): Organization | null {
    const party = snapshot.partyByCode.get(code);
    return party instanceof Organization ? party : null;
  }

  @Query(() => PartyConnection, { complexity: partyList, description: "All countries and organisations, by code." })
  parties(@Args(() => PartyListArgs) args: PartyListArgs, @Ctx() { snapshot }: Context): PartyConnection {
    return new PartyConnection(snapshot.partyIndex.listAll(args));
  }

  @Query(() => CountryConnection, { complexity: partyList, description: "All countries, by code." })
  countries(@Args(() => PartyListArgs) args: PartyListArgs, @Ctx() { snapshot }: Context): CountryConnection {
    return new CountryConnection(snapshot.partyIndex.listCountries(args));
  }

  @Query(() => OrganizationConnection, { complexity: partyList, description: "All organisations, by code." })
  organizations(@Args(() => PartyListArgs) args: PartyListArgs, @Ctx() { snapshot }: Context): OrganizationConnection {
    return new OrganizationConnection(snapshot.partyIndex.listOrganizations(args));
  }

  @FieldResolver(() => String, { description: "The short name in use." })
  name(@Root() party: Party, @InLanguage() language: Language): string {
    return inLanguage(language, party.nameEn, party.nameAr);
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings that the party took part in, the latest first.",
  })
  meetings(
    @Root() party: Party,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(
      snapshot.meetingIndex.list({ parent: "Party", facet: "PARTY", value: party.code }, args),
    );
  }

  @FieldResolver(() => [String], {
    description: "The adjectives of the party's name, such as Egyptian, or مصري and مصرية; empty where none is known.",
  })
  adjectives(@Root() { adjectivesEn, adjectivesAr }: Party, @InLanguage() language: Language): readonly string[] {
    return inLanguage(language, adjectivesEn, adjectivesAr);
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings at which the party was talked about and did not take part, the latest first.",
  })
  subjectOf(
    @Root() party: Party,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(
      snapshot.meetingIndex.list({ parent: "Party.subjectOf", facet: "SUBJECT", value: party.code }, args),
    );
  }

  @FieldResolver(() => [Position], { description: "The offices of the party, by English title." })
  positions(@Root() party: Party, @Ctx() { snapshot }: Context): readonly Position[] {
    return snapshot.positionsOf(party);
  }

  @FieldResolver(() => StatementConnection, {
    complexity: statementList,
    description:
      "What was said for the party, joint statements included: at the latest meeting first, at each meeting in the order in which it was reported.",
  })
  statements(
    @Root() party: Party,
    @Args(() => StatementListArgs) args: StatementListArgs,
    @Ctx() { snapshot }: Context,
  ): StatementConnection {
    return new StatementConnection(snapshot.statementIndex.list(party.code, args));
  }

  @FieldResolver(() => OfficialConnection, {
    complexity: filteredList,
    description: "The officials who represent or represented the party, by English name.",
  })
  officials(
    @Root() party: Party,
    @Args(() => OfficialListArgs) args: OfficialListArgs,
    @Ctx() { snapshot }: Context,
  ): OfficialConnection {
    return new OfficialConnection(snapshot.officialIndex.list(party.code, args));
  }

  @FieldResolver(() => AgreementConnection, {
    complexity: filteredList,
    description: "The agreements that the party is a party to, by English title.",
  })
  agreements(
    @Root() party: Party,
    @Args(() => AgreementListArgs) args: AgreementListArgs,
    @Ctx() { snapshot }: Context,
  ): AgreementConnection {
    return new AgreementConnection(snapshot.agreementIndex.list(party.code, args));
  }

  @FieldResolver(() => [Tie], {
    complexity: grouping("Party.meetings"),
    description: "The parties met, most often first, then by code.",
  })
  ties(
    @Root() party: Party,
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many: 0 to 100." })
    first: number | null,
    @Ctx() { snapshot }: Context,
  ): readonly Tie[] {
    return snapshot.tieIndex.ofParty(party, pageSize("first", first));
  }
}
