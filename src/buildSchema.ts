import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Country } from "./entities/Country";
import { Organization } from "./entities/Organization";
import { resolveDirectly } from "./directResolvers";
import { AgreementResolver } from "./resolvers/Agreement";
import { BucketResolver } from "./resolvers/Bucket";
import { CitationResolver } from "./resolvers/Citation";
import { CitedResolver } from "./resolvers/Cited";
import { DatasetResolver } from "./resolvers/Dataset";
import { MeetingResolver } from "./resolvers/Meeting";
import { MeetingConnectionResolver } from "./resolvers/MeetingConnection";
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
      AgreementResolver,
      BucketResolver,
      CitationResolver,
      CitedResolver,
      DatasetResolver,
      MeetingResolver,
      MeetingConnectionResolver,
      NodeResolver,
      OccupancyResolver,
      OfficialResolver,
      ParticipantResolver,
      PartyResolver,
      PositionResolver,
      SearchResolver,
      SourceResolver,
      StatementResolver,
      TieResolver,
      TopicResolver,
    ],
    orphanedTypes: [Country, Organization],
    validate: false,
  });
  return resolveDirectly(schema);
}
