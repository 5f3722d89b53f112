import "reflect-metadata";
import { DataSource, type DataSourceOptions, type Logger } from "typeorm";
import { Agreement } from "./entities/Agreement";
import { AgreementMention } from "./entities/AgreementMention";
import { AgreementParty } from "./entities/AgreementParty";
import { AgreementTopic } from "./entities/AgreementTopic";
import { Citation } from "./entities/Citation";
import { Country } from "./entities/Country";
import { Dataset } from "./entities/Dataset";
import { Meeting } from "./entities/Meeting";
import { MeetingFacet } from "./entities/MeetingFacet";
import { MeetingParty } from "./entities/MeetingParty";
import { MeetingTopic } from "./entities/MeetingTopic";
import { Occupancy } from "./entities/Occupancy";
import { Official } from "./entities/Official";
import { Organization } from "./entities/Organization";
import { Participant } from "./entities/Participant";
import { Party } from "./entities/Party";
import { Position } from "./entities/Position";
import { Representation } from "./entities/Representation";
import { Source } from "./entities/Source";
import { Statement } from "./entities/Statement";
import { StatementTopic } from "./entities/StatementTopic";
import { Topic } from "./entities/Topic";
import { TopicClosure } from "./entities/TopicClosure";

/** Every table of the store, in an order in which rows can be inserted: what is referred to comes first. */
export const entities = [
  Dataset,
  Source,
  Party,
  Country,
  Organization,
  Position,
  Official,
  Representation,
  Occupancy,
  Topic,
  TopicClosure,
  Meeting,
  Participant,
  MeetingParty,
  MeetingTopic,
  Agreement,
  AgreementParty,
  AgreementTopic,
  AgreementMention,
  Statement,
  StatementTopic,
  Citation,
  MeetingFacet,
];

/** The store as the server reads it: one SQLite file, opened read-only. Rejects where there is none or it cannot be read. */
export function openStore(path: string, logger?: Logger): Promise<DataSource> {
  return open({ database: path, readonly: true, fileMustExist: true, logger });
}

/** An empty store at a path where there is no file yet, with every table and index, for seeding. */
export function createStore(path: string): Promise<DataSource> {
  return open({ database: path, synchronize: true });
}

function open(options: Partial<Extract<DataSourceOptions, { type: "better-sqlite3" }>>): Promise<DataSource> {
  return new DataSource({ type: "better-sqlite3", database: "", entities, ...options }).initialize();
}
