import { ObjectType } from "type-graphql";
import { Agreement } from "../entities/Agreement";
import { Official } from "../entities/Official";
import { Party } from "../entities/Party";
import { Source } from "../entities/Source";
import { Connection } from "./Connection";

@ObjectType({ description: "A page of a list of officials." })
export class OfficialConnection extends Connection(() => Official, "Official", "officials") {}

@ObjectType({ description: "A page of a list of agreements." })
export class AgreementConnection extends Connection(() => Agreement, "Agreement", "agreements") {}

@ObjectType({ description: "A page of the list of parties." })
export class PartyConnection extends Connection(() => Party, "Party", "parties") {}

@ObjectType({ description: "A page of the list of sources." })
export class SourceConnection extends Connection(() => Source, "Source", "sources") {}
