import { ObjectType } from "type-graphql";
import { Agreement } from "../entities/Agreement";
import { Country } from "../entities/Country";
import { Official } from "../entities/Official";
import { Organization } from "../entities/Organization";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { Source } from "../entities/Source";
import { Statement } from "../entities/Statement";
import type { AgreementBucket, OfficialBucket, StatementBucket } from "./Bucket";
import { Connection, type GroupedListReader } from "./Connection";
import type { AgreementGroupField, OfficialGroupField, StatementGroupField } from "./groupFields";

@ObjectType({ description: "A page of a list of officials, and counts of the whole list." })
export class OfficialConnection extends Connection(() => Official, "Official", "officials") {
  constructor(readonly list: GroupedListReader<Official, OfficialGroupField, OfficialBucket>) {
    super(list);
  }
}

@ObjectType({ description: "A page of a list of agreements, and counts of the whole list." })
export class AgreementConnection extends Connection(() => Agreement, "Agreement", "agreements") {
  constructor(readonly list: GroupedListReader<Agreement, AgreementGroupField, AgreementBucket>) {
    super(list);
  }
}

@ObjectType({ description: "A page of a list of statements, and counts of the whole list." })
export class StatementConnection extends Connection(() => Statement, "Statement", "statements") {
  constructor(readonly list: GroupedListReader<Statement, StatementGroupField, StatementBucket>) {
    super(list);
  }
}

@ObjectType({ description: "A page of a list of offices." })
export class PositionConnection extends Connection(() => Position, "Position", "offices") {}

@ObjectType({ description: "A page of the list of parties." })
export class PartyConnection extends Connection(() => Party, "Party", "parties") {}

@ObjectType({ description: "A page of the list of countries." })
export class CountryConnection extends Connection(() => Country, "Country", "countries") {}

@ObjectType({ description: "A page of the list of organisations." })
export class OrganizationConnection extends Connection(() => Organization, "Organization", "organisations") {}

@ObjectType({ description: "A page of the list of sources." })
export class SourceConnection extends Connection(() => Source, "Source", "sources") {}
