import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Country } from "./entities/Country";
import { Organization } from "./entities/Organization";
import { resolveDirectly } from "./directResolvers";
import { AgreementResolver } from "./resolvers/Agreement";
import { BucketResolver, CountedValueResolver } from "./resolvers/Bucket";
import { CitationResolver } from "./resolvers/Citation";
import { CitedResolver } from "./resolvers/Cited";
import { DatasetResolver } from "./resolvers/Dataset";
import {
  AgreementConnectionResolver,
  MeetingConnectionResolver,
  OfficialConnectionResolver,
  StatementConnectionResolver,
} from "./resolvers/groupBy";
import { MeetingResolver } from "./resolvers/Meeting";
import { NodeResolver } from "./resolvers/Node";
import { OccupancyResolver } from "./resolvers/Occupancy";
import { OfficialResolver } from "./resolvers/Official";
import { ParticipantResolver } from "./resolvers/Participant";
import { PartyResolver } from "./resolvers/Party";
import { PositionResolver } from "./resolvers/Position";
import { SearchResolver } from "./resolvers/Search";
import { SourceResolver } from "./resolvers/Source";
import { StatementResolver } from "./resolvers/Statement";
import { TieResolver } from "./resolvers/Tie";
import { TopicResolver } from "./resolvers/Topic";

/** The schema of the API, from the resolvers listed here and the types that they name. */
export function buildSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AgreementConnectionResolver,
      AgreementResolver,
      BucketResolver,
      CitationResolver,
      CitedResolver,
      CountedValueResolver,
      DatasetResolver,
      MeetingResolver,
      MeetingConnectionResolver,
      NodeResolver,
      OccupancyResolver,
      OfficialConnectionResolver,
      OfficialResolver,
      ParticipantResolver,
      PartyResolver,
      PositionResolver,
      SearchResolver,
      SourceResolver,
      StatementConnectionResolver,
      StatementResolver,
      TieResolver,
      TopicResolver,
    ],
    orphanedTypes: [Country, Organization],
    validate: false,
  });
  return resolveDirectly(schema);
}
