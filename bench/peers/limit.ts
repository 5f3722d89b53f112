import Database from "better-sqlite3";
import { createServer } from "node:http";
import { listen } from "./listen";

// The limit: what an HTTP server without GraphQL can do that gets the same requests. Each operation is one statement,
// written for it, that makes the whole of the JSON. The items of lists come as the tables' clustered keys order them: an
// ORDER BY in each aggregate would cost a sorter, and whoever compares the answers sees that none is needed.

const database = new Database(process.env.DATABASE!, { readonly: true });
// Nobody writes the file: locked for reading once, not by three system calls for each statement.
database.pragma("locking_mode = EXCLUSIVE");

const party = "json_object('code', party.code, 'name', party.name)";

const official = `json_object(
  'slug', official.slug,
  'name', official.name,
  'parties', (
    SELECT json_group_array(${party}) FROM representation CROSS JOIN party ON party.id = representation.partyId
    WHERE representation.officialId = official.id
  )
)`;

const meeting = `json_object(
  'slug', meeting.slug,
  'title', meeting.title,
  'date', CASE WHEN meeting.dateEdtf IS NOT NULL THEN json_object(
    'edtf', meeting.dateEdtf, 'earliest', meeting.dateEarliest, 'latest', meeting.dateLatest
  ) END,
  'host', (SELECT ${party} FROM party WHERE party.id = meeting.hostId),
  'participants', (
    SELECT json_group_array(json_object(
      'role', participant.role,
      'label', ifnull(official.name, position.title),
      'official', CASE WHEN official.id IS NOT NULL THEN ${official} END,
      'position', CASE WHEN position.id IS NOT NULL THEN json_object('title', position.title) END,
      'party', ${party}
    ))
    FROM participant CROSS JOIN party ON party.id = participant.partyId
      LEFT JOIN official ON official.id = participant.officialId
      LEFT JOIN position ON position.id = participant.positionId
    WHERE participant.meetingId = meeting.id
  ),
  'agreements', (
    SELECT json_group_array(json_object(
      'treatment', agreement_mention.treatment,
      'agreement', json_object(
        'slug', agreement.slug,
        'title', agreement.title,
        'parties', (
          SELECT json_group_array(${party}) FROM agreement_party CROSS JOIN party ON party.id = agreement_party.partyId
          WHERE agreement_party.agreementId = agreement.id
        )
      )
    ))
    FROM agreement_mention CROSS JOIN agreement ON agreement.id = agreement_mention.agreementId
    WHERE agreement_mention.meetingId = meeting.id
  ),
  'topics', (
    SELECT json_group_array(json_object('slug', topic.slug, 'label', topic.label))
    FROM meeting_topic CROSS JOIN topic ON topic.id = meeting_topic.topicId
    WHERE meeting_topic.meetingId = meeting.id
  )
)`;

const inPage = `meeting.hostId = (SELECT id FROM party WHERE code = :host)
  AND meeting.dateEarliest <= :to AND meeting.lastDay >= :from`;

const statements: Record<string, string> = {
  Meeting: `SELECT json_object('data', json_object('meeting', (SELECT ${meeting} FROM meeting WHERE slug = :slug)))`,
  Title: `SELECT json_object('data', json_object('meeting', (
    SELECT json_object('title', title) FROM meeting WHERE slug = :slug
  )))`,
  Page: `SELECT json_object('data', json_object('meetings', json_object(
    'totalCount', (SELECT count(*) FROM meeting WHERE ${inPage}),
    'nodes', (
      SELECT json_group_array(${meeting}) FROM (
        SELECT id, slug, title, dateEdtf, dateEarliest, dateLatest, hostId FROM meeting WHERE ${inPage} ORDER BY dateEarliest DESC, slug DESC LIMIT 20
      ) AS meeting
    )
  )))`,
  Country: `SELECT json_object('data', json_object('country', (
    SELECT json_object('name', country.name, 'officials', json_object('nodes', (
      SELECT json_group_array(json_object('slug', member.slug, 'name', member.name, 'meetings', json_object('nodes', (
        SELECT json_group_array(json_object('slug', meeting.slug, 'title', meeting.title, 'participants', (
          SELECT json_group_array(json_object(
            'role', participant.role, 'official', CASE WHEN official.id IS NOT NULL THEN ${official} END
          ))
          FROM participant LEFT JOIN official ON official.id = participant.officialId
          WHERE participant.meetingId = meeting.id
        )))
        FROM attendance CROSS JOIN meeting ON meeting.id = attendance.meetingId
        WHERE attendance.officialId = member.id AND attendance.ordinal < 5
      ))))
      FROM (
        SELECT officialId FROM representation WHERE partyId = country.id ORDER BY nameRank LIMIT 10
      ) AS member_id CROSS JOIN official AS member ON member.id = member_id.officialId
    )))
    FROM party AS country WHERE code = :code
  )))`,
};
const prepared = Object.fromEntries(
  Object.entries(statements).map(([operation, sql]) => [operation, database.prepare<object, string>(sql).pluck()]),
);

interface Params {
  operationName: string;
  variables: object;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Params;
    const answer = prepared[operationName]!.get(variables)!;
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(answer) });
    response.end(answer);
  });
});
listen(server);
