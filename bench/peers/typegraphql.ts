import "reflect-metadata";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import DataLoader from "dataloader";
import { GraphQLScalarType } from "graphql";
import * as graphql from "type-graphql";
import { Arg, Ctx, Field, FieldResolver, InputType, Int, ObjectType, Query, Resolver, Root } from "type-graphql";
import * as typeorm from "typeorm";
import { Column, DataSource, Entity, In, PrimaryColumn } from "typeorm";

// A peer: Apollo Server with TypeGraphQL, TypeORM entities that are its types too, and a DataLoader for each edge.

const DateScalar = new GraphQLScalarType<string, string>({ name: "Date" });

@Entity()
@ObjectType()
class Party {
  @PrimaryColumn("integer")
  id!: number;

  @Field(() => String)
  @Column("text")
  code!: string;

  @Field(() => String)
  @Column("text")
  name!: string;
}

@Entity()
@ObjectType()
class Position {
  @PrimaryColumn("integer")
  id!: number;

  @Field(() => String)
  @Column("text")
  title!: string;
}

@Entity()
@ObjectType()
class Topic {
  @PrimaryColumn("integer")
  id!: number;

  @Field(() => String)
  @Column("text")
  slug!: string;

  @Field(() => String)
  @Column("text")
  label!: string;
}

@Entity()
@ObjectType()
class Official {
  @PrimaryColumn("integer")
  id!: number;

  @Field(() => String)
  @Column("text")
  slug!: string;

  @Field(() => String)
  @Column("text")
  name!: string;

  @Column("integer")
  nameRank!: number;
}

@Entity()
class Representation {
  @PrimaryColumn("integer")
  officialId!: number;

  @PrimaryColumn("integer")
  ordinal!: number;

  @typeorm.ManyToOne(() => Official)
  official!: Official;

  @typeorm.ManyToOne(() => Party)
  party!: Party;

  @Column("integer")
  nameRank!: number;
}

@Entity()
@ObjectType()
class Agreement {
  @PrimaryColumn("integer")
  id!: number;

  @Field(() => String)
  @Column("text")
  slug!: string;

  @Field(() => String)
  @Column("text")
  title!: string;
}

@Entity()
class AgreementParty {
  @PrimaryColumn("integer")
  agreementId!: number;

  @PrimaryColumn("integer")
  ordinal!: number;

  @typeorm.ManyToOne(() => Party)
  party!: Party;
}

@ObjectType()
class PartialDate {
  @Field(() => String)
  edtf!: string;

  @Field(() => DateScalar, { nullable: true })
  earliest!: string | null;

  @Field(() => DateScalar, { nullable: true })
  latest!: string | null;
}

@Entity()
@ObjectType()
class Meeting {
  @PrimaryColumn("integer")
  id!: number;

  @Field(() => String)
  @Column("text")
  slug!: string;

  @Field(() => String)
  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  dateEdtf!: string | null;

  @Column("text", { nullable: true })
  dateEarliest!: string | null;

  @Column("text", { nullable: true })
  dateLatest!: string | null;

  @Column("text", { nullable: true })
  lastDay!: string | null;

  @Column("integer", { nullable: true })
  hostId!: number | null;

  @typeorm.ManyToOne(() => Party)
  host?: Party;
}

@Entity()
@ObjectType()
class Participant {
  @PrimaryColumn("integer")
  meetingId!: number;

  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("integer", { nullable: true })
  officialId!: number | null;

  @Column("integer", { nullable: true })
  positionId!: number | null;

  @Column("integer")
  partyId!: number;

  @Field(() => String)
  @Column("text")
  role!: string;
}

@Entity()
class Attendance {
  @PrimaryColumn("integer")
  officialId!: number;

  @PrimaryColumn("integer")
  ordinal!: number;

  @typeorm.ManyToOne(() => Meeting)
  meeting!: Meeting;
}

@Entity()
@ObjectType()
class AgreementMention {
  @PrimaryColumn("integer")
  meetingId!: number;

  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("integer")
  agreementId!: number;

  @Field(() => String)
  @Column("text")
  treatment!: string;
}

@Entity()
class MeetingTopic {
  @PrimaryColumn("integer")
  meetingId!: number;

  @PrimaryColumn("integer")
  ordinal!: number;

  @typeorm.ManyToOne(() => Topic)
  topic!: Topic;
}

@ObjectType()
class MeetingConnection {
  @Field(() => Int)
  totalCount!: number;

  @Field(() => [Meeting])
  nodes!: Meeting[];
}

@ObjectType()
class OfficialConnection {
  @Field(() => [Official])
  nodes!: Official[];
}

@InputType()
class SetFilter {
  @Field(() => [String])
  any!: string[];
}

@InputType()
class DateRange {
  @Field(() => DateScalar)
  from!: string;

  @Field(() => DateScalar)
  to!: string;
}

@InputType()
class MeetingFilter {
  @Field(() => SetFilter)
  host!: SetFilter;

  @Field(() => DateRange)
  date!: DateRange;
}

const store = new DataSource({
  type: "better-sqlite3",
  database: process.env.DATABASE!,
  readonly: true,
  entities: [
    Party,
    Position,
    Topic,
    Official,
    Representation,
    Agreement,
    AgreementParty,
    Meeting,
    Participant,
    Attendance,
    AgreementMention,
    MeetingTopic,
  ],
});

/** Loads records by id. */
function byId<T extends { id: number }>(entity: typeorm.EntityTarget<T>): DataLoader<number, T> {
  return new DataLoader(async (ids) => {
    const found = await store.getRepository(entity).find({ where: { id: In(ids) } as typeorm.FindOptionsWhere<T> });
    const records = new Map(found.map((record) => [record.id, record]));
    return ids.map((id) => records.get(id)!);
  });
}

/** Loads the rows that belong to a parent, as they are found. */
function belongingTo<T>(
  find: (ids: readonly number[]) => Promise<T[]>,
  parentOf: (row: T) => number,
): DataLoader<number, T[]> {
  return new DataLoader(async (ids) => {
    const groups = new Map<number, T[]>(ids.map((id) => [id, []]));
    for (const row of await find(ids)) groups.get(parentOf(row))!.push(row);
    return ids.map((id) => groups.get(id)!);
  });
}

function createLoaders() {
  const order = { ordinal: "ASC" } as const;
  return {
    party: byId(Party),
    position: byId(Position),
    official: byId(Official),
    agreement: byId(Agreement),
    participants: belongingTo(
      (ids) => store.getRepository(Participant).find({ where: { meetingId: In(ids) }, order }),
      ({ meetingId }) => meetingId,
    ),
    mentions: belongingTo(
      (ids) => store.getRepository(AgreementMention).find({ where: { meetingId: In(ids) }, order }),
      ({ meetingId }) => meetingId,
    ),
    topics: belongingTo(
      (ids) =>
        store.getRepository(MeetingTopic).find({ where: { meetingId: In(ids) }, relations: { topic: true }, order }),
      ({ meetingId }) => meetingId,
    ),
    agreementParties: belongingTo(
      (ids) =>
        store
          .getRepository(AgreementParty)
          .find({ where: { agreementId: In(ids) }, relations: { party: true }, order }),
      ({ agreementId }) => agreementId,
    ),
    representations: belongingTo(
      (ids) =>
        store.getRepository(Representation).find({ where: { officialId: In(ids) }, relations: { party: true }, order }),
      ({ officialId }) => officialId,
    ),
  };
}

interface Context {
  readonly load: ReturnType<typeof createLoaders>;
}

@Resolver(() => Meeting)
class MeetingResolver {
  @Query(() => Meeting, { nullable: true })
  meeting(@Arg("slug", () => String) slug: string): Promise<Meeting | null> {
    return store.getRepository(Meeting).findOneBy({ slug });
  }

  @Query(() => MeetingConnection)
  async meetings(
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
    @Arg("filter", () => MeetingFilter) { host, date }: MeetingFilter,
  ): Promise<MeetingConnection> {
    const [nodes, totalCount] = await store.getRepository(Meeting).findAndCount({
      where: {
        host: { code: In(host.any) },
        dateEarliest: typeorm.LessThanOrEqual(date.to),
        lastDay: typeorm.MoreThanOrEqual(date.from),
      },
      order: { dateEarliest: "DESC", slug: "DESC" },
      take: first,
    });
    return { nodes, totalCount };
  }

  @FieldResolver(() => PartialDate, { nullable: true })
  date(@Root() { dateEdtf, dateEarliest, dateLatest }: Meeting): PartialDate | null {
    return dateEdtf === null ? null : { edtf: dateEdtf, earliest: dateEarliest, latest: dateLatest };
  }

  @FieldResolver(() => Party, { nullable: true })
  host(@Root() { hostId }: Meeting, @Ctx() { load }: Context): Promise<Party> | null {
    return hostId === null ? null : load.party.load(hostId);
  }

  @FieldResolver(() => [Participant])
  participants(@Root() { id }: Meeting, @Ctx() { load }: Context): Promise<Participant[]> {
    return load.participants.load(id);
  }

  @FieldResolver(() => [AgreementMention])
  agreements(@Root() { id }: Meeting, @Ctx() { load }: Context): Promise<AgreementMention[]> {
    return load.mentions.load(id);
  }

  @FieldResolver(() => [Topic])
  async topics(@Root() { id }: Meeting, @Ctx() { load }: Context): Promise<Topic[]> {
    return (await load.topics.load(id)).map(({ topic }) => topic);
  }
}

@Resolver(() => Participant)
class ParticipantResolver {
  @FieldResolver(() => String)
  async label(@Root() { officialId, positionId }: Participant, @Ctx() { load }: Context): Promise<string> {
    return officialId === null
      ? (await load.position.load(positionId!)).title
      : (await load.official.load(officialId)).name;
  }

  @FieldResolver(() => Official, { nullable: true })
  official(@Root() { officialId }: Participant, @Ctx() { load }: Context): Promise<Official> | null {
    return officialId === null ? null : load.official.load(officialId);
  }

  @FieldResolver(() => Position, { nullable: true })
  position(@Root() { positionId }: Participant, @Ctx() { load }: Context): Promise<Position> | null {
    return positionId === null ? null : load.position.load(positionId);
  }

  @FieldResolver(() => Party)
  party(@Root() { partyId }: Participant, @Ctx() { load }: Context): Promise<Party> {
    return load.party.load(partyId);
  }
}

@Resolver(() => AgreementMention)
class AgreementMentionResolver {
  @FieldResolver(() => Agreement)
  agreement(@Root() { agreementId }: AgreementMention, @Ctx() { load }: Context): Promise<Agreement> {
    return load.agreement.load(agreementId);
  }
}

@Resolver(() => Agreement)
class AgreementResolver {
  @FieldResolver(() => [Party])
  async parties(@Root() { id }: Agreement, @Ctx() { load }: Context): Promise<Party[]> {
    return (await load.agreementParties.load(id)).map(({ party }) => party);
  }
}

@Resolver(() => Party)
class PartyResolver {
  @Query(() => Party, { nullable: true })
  country(@Arg("code", () => String) code: string): Promise<Party | null> {
    return store.getRepository(Party).findOneBy({ code });
  }

  @FieldResolver(() => OfficialConnection)
  async officials(
    @Root() { id }: Party,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
  ): Promise<OfficialConnection> {
    const found = await store.getRepository(Representation).find({
      where: { party: { id } },
      relations: { official: true },
      order: { nameRank: "ASC" },
      take: first,
    });
    return { nodes: found.map(({ official }) => official) };
  }
}

@Resolver(() => Official)
class OfficialResolver {
  @FieldResolver(() => [Party])
  async parties(@Root() { id }: Official, @Ctx() { load }: Context): Promise<Party[]> {
    return (await load.representations.load(id)).map(({ party }) => party);
  }

  @FieldResolver(() => MeetingConnection)
  async meetings(
    @Root() { id }: Official,
    @Arg("first", () => Int, { defaultValue: 20 }) first: number,
  ): Promise<Pick<MeetingConnection, "nodes">> {
    const found = await store.getRepository(Attendance).find({
      where: { officialId: id },
      relations: { meeting: true },
      order: { ordinal: "ASC" },
      take: first,
    });
    return { nodes: found.map(({ meeting }) => meeting) };
  }
}

async function main(): Promise<void> {
  await store.initialize();
  const schema = await graphql.buildSchema({
    resolvers: [
      MeetingResolver,
      ParticipantResolver,
      AgreementMentionResolver,
      AgreementResolver,
      PartyResolver,
      OfficialResolver,
    ],
  });
  const server = new ApolloServer<Context>({ schema });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: "127.0.0.1" },
    context: () => Promise.resolve({ load: createLoaders() }),
  });
  console.log(`${url}graphql`);
}

void main();
