import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { Country } from "./entities/Country";
import { Organization } from "./entities/Organization";
import { AgreementResolver } from "./resolvers/Agreement";
import { AgreementMentionResolver } from "./resolvers/AgreementMention";
import { BucketResolver } from "./resolvers/Bucket";
import { CitationResolver } from "./resolvers/Citation";
import { CitedResolver } from "./resolvers/Cited";
import { CounterpartResolver } from "./resolvers/Counterpart";
import { DatasetResolver } from "./resolvers/Dataset";
import { MeetingResolver } from "./resolvers/Meeting";
import { MeetingConnectionResolver } from "./resolvers/MeetingConnection";
import { NodeResolver } from "./resolvers/Node";
import { OccupancyResolver } from "./resolvers/Occupancy";
import { OfficialResolver } from "./resolvers/Official";
import { ParticipantResolver } from "./resolvers/Participant";
import { PartyResolver } from "./resolvers/Party";
import { PlaceResolver } from "./resolvers/Place";
import { PositionResolver } from "./resolvers/Position";
import { SearchEdgeResolver, SearchResolver } from "./resolvers/Search";
import { SourceResolver } from "./resolvers/Source";
import { StatementResolver } from "./resolvers/Statement";
import { TieResolver } from "./resolvers/Tie";
import { TopicResolver } from "./resolvers/Topic";

/** The schema of the API, from the resolvers listed here and the types that they name. */
export function buildSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      AgreementResolver,
      AgreementMentionResolver,
      BucketResolver,
      CitationResolver,
      CitedResolver,
      CounterpartResolver,
      DatasetResolver,
      MeetingResolver,
      MeetingConnectionResolver,
      NodeResolver,
      OccupancyResolver,
      OfficialResolver,
      ParticipantResolver,
      PartyResolver,
      PlaceResolver,
      PositionResolver,
      SearchEdgeResolver,
      SearchResolver,
      SourceResolver,
      StatementResolver,
      TieResolver,
      TopicResolver,
    ],
    orphanedTypes: [Country, Organization],
    validate: false,
  });
}
