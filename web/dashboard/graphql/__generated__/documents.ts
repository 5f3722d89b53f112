/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AgreementKind =
  | 'AGREEMENT'
  | 'ARRANGEMENT'
  | 'BORDER_CROSSING'
  | 'COORDINATION_BODY'
  | 'JOINT_STATEMENT'
  | 'MEMORANDUM_OF_UNDERSTANDING'
  | 'TREATY'
  | 'WORKING_GROUP';

export type AgreementStatus =
  | 'AGREED'
  | 'ESTABLISHED'
  | 'IN_FORCE'
  | 'ISSUED'
  | 'PROPOSED'
  | 'SIGNED';

export type AgreementTreatment =
  | 'ACTIVATED'
  | 'CALLED_FOR'
  | 'CITED'
  | 'ESTABLISHED'
  | 'FOLLOWED_UP'
  | 'ISSUED'
  | 'PROPOSED'
  | 'SIGNED'
  | 'WELCOMED';

export type DateMatch =
  | 'OVERLAPS'
  | 'WITHIN';

export type DatePrecision =
  | 'CENTURY'
  | 'DAY'
  | 'DECADE'
  | 'INTERVAL'
  | 'MONTH'
  | 'YEAR';

export type DateRange = {
  from?: string | null | undefined;
  match?: DateMatch;
  to?: string | null | undefined;
};

export type EvidenceBasis =
  | 'CORROBORATED'
  | 'INFERRED'
  | 'STATED';

export type Language =
  | 'AR'
  | 'EN';

export type LinkDirection =
  | 'IN'
  | 'OUT';

export type MeetingFilter = {
  agreement?: SetFilter | null | undefined;
  and?: Array<MeetingFilter> | null | undefined;
  date?: DateRange | null | undefined;
  host?: SetFilter | null | undefined;
  kind?: Array<MeetingKind> | null | undefined;
  not?: MeetingFilter | null | undefined;
  official?: SetFilter | null | undefined;
  or?: Array<MeetingFilter> | null | undefined;
  party?: SetFilter | null | undefined;
  place?: SetFilter | null | undefined;
  search?: string | null | undefined;
  source?: SetFilter | null | undefined;
  status?: Array<MeetingStatus> | null | undefined;
  subject?: SetFilter | null | undefined;
  topic?: SetFilter | null | undefined;
};

export type MeetingKind =
  | 'CONFERENCE'
  | 'RECEPTION'
  | 'SUMMIT'
  | 'TALKS'
  | 'VISIT';

export type MeetingLinkKind =
  | 'ANNOUNCES'
  | 'FOLLOWS'
  | 'INVITES_TO';

export type MeetingStatus =
  | 'HELD'
  | 'ONGOING'
  | 'PLANNED'
  | 'PROPOSED';

export type ParticipantRole =
  | 'ENVOY'
  | 'GUEST'
  | 'HOST'
  | 'MEDIATOR'
  | 'PARTICIPANT';

export type SearchType =
  | 'AGREEMENT'
  | 'COUNTRY'
  | 'MEETING'
  | 'OFFICIAL'
  | 'ORGANIZATION'
  | 'POSITION'
  | 'SOURCE'
  | 'STATEMENT'
  | 'TOPIC';

export type SetFilter = {
  all?: Array<string> | null | undefined;
  any?: Array<string> | null | undefined;
  none?: Array<string> | null | undefined;
};

export type SourceKind =
  | 'ARTICLE'
  | 'REFERENCE';

export type StatementAct =
  | 'ANNOUNCED'
  | 'CALLED_FOR'
  | 'CONDEMNED'
  | 'CONGRATULATED'
  | 'INVITED'
  | 'OFFERED'
  | 'PLEDGED'
  | 'PRAISED'
  | 'REPORTED'
  | 'REQUESTED'
  | 'SAID'
  | 'THANKED'
  | 'WARNED'
  | 'WELCOMED';

export type AgreementQueryVariables = Exact<{
  slug: string;
  language: Language;
}>;


export type AgreementQuery = { agreement: { aliases: Array<string>, summary: string, id: string, title: string, kind: AgreementKind, status: AgreementStatus, parties: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    >, topics: Array<{ id: string, label: string }>, mentions: Array<{ treatment: AgreementTreatment, meeting: { id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
          | { id: string, code: string, name: string }
          | { id: string, code: string, name: string }
        >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> }>, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }>, date: { label: string } | null } | null, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }> } };

export type AgreementLineFragment = { id: string, title: string, kind: AgreementKind, status: AgreementStatus, date: { label: string } | null };

export type CompareQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
  language: Language;
}>;


export type CompareQuery = { nodes: Array<
    | { id: string }
    | { name: string, id: string, meetings: { totalCount: number, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } }
    | { id: string }
    | { id: string }
    | { name: string, id: string, meetings: { totalCount: number, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } }
    | { name: string, id: string, meetings: { totalCount: number, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } }
    | { id: string }
    | { id: string }
    | { id: string }
    | { id: string }
   | null> };

export type ComparedFragment = { totalCount: number, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> };

export type EvidenceFragment = { field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } };

export type IndexQueryVariables = Exact<{
  language: Language;
}>;


export type IndexQuery = { parties: { totalCount: number, nodes: Array<
      | { id: string, name: string, meetings: { totalCount: number } }
      | { id: string, name: string, meetings: { totalCount: number } }
    > }, officials: { totalCount: number, nodes: Array<{ id: string, name: string, parties: Array<
        | { name: string }
        | { name: string }
      > }> }, topics: Array<{ id: string, label: string, broader: { id: string } | null, meetings: { totalCount: number } }>, agreements: { totalCount: number, nodes: Array<{ id: string, title: string, kind: AgreementKind, status: AgreementStatus, date: { label: string } | null }> }, sources: { totalCount: number, nodes: Array<{ id: string, kind: SourceKind, title: string, publisher: string | null, published: { label: string } | null }> } };

export type MeetingQueryVariables = Exact<{
  slug: string;
  language: Language;
}>;


export type MeetingQuery = { meeting: { aliases: Array<string>, summary: string, id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, venue: string | null, country: { id: string, name: string } } | null, host:
      | { id: string, name: string }
      | { id: string, name: string }
     | null, roles: Array<{ role: ParticipantRole, party:
        | { id: string, name: string }
        | { id: string, name: string }
       }>, subjects: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    >, participants: Array<{ label: string, role: ParticipantRole, isHeadOfDelegation: boolean, official: { id: string } | null, position: { title: string } | null, party:
        | { id: string, name: string }
        | { id: string, name: string }
      , citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> }>, topics: Array<{ id: string, slug: string, label: string }>, agreements: Array<{ treatment: AgreementTreatment, agreement: { id: string, title: string, status: AgreementStatus }, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> }>, statements: Array<{ id: string, slug: string, act: StatementAct, text: string, about: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      >, agreements: Array<{ id: string, title: string }>, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }>, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }>, related: Array<{ kind: MeetingLinkKind, direction: LinkDirection, meeting: { id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> }>, partOf: { id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null } | null, parts: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }>, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }>, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null } | null };

export type MeetingMarkFragment = { id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null };

export type MeetingRowFragment = { id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
    | { id: string, code: string, name: string }
    | { id: string, code: string, name: string }
  >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null };

export type OfficialQueryVariables = Exact<{
  slug: string;
  language: Language;
  otherLanguage: Language;
}>;


export type OfficialQuery = { official: { id: string, name: string, aliases: Array<string>, honorific: string | null, otherName: string, parties: Array<
      | { id: string, name: string }
      | { id: string, name: string }
    >, occupancies: Array<{ position: { slug: string, title: string, party:
          | { id: string, name: string }
          | { id: string, name: string }
         }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> }>, counterparts: Array<{ meetingCount: number, official: { id: string, name: string, parties: Array<
          | { name: string }
          | { name: string }
        > } }>, meetings: { totalCount: number, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
          | { id: string, code: string, name: string }
          | { id: string, code: string, name: string }
        >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> } | null, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }> } };

export type OfficeFragment = { position: { slug: string, title: string, party:
      | { id: string, name: string }
      | { id: string, name: string }
     }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, citations: Array<{ field: string, part: string | null, basis: EvidenceBasis, paragraphs: Array<number>, attribution: string | null, note: string | null, source: { id: string, kind: SourceKind, title: string, publisher: string | null } }> };

export type OverviewQueryVariables = Exact<{
  language: Language;
  filter?: MeetingFilter | null | undefined;
  exceptParty?: MeetingFilter | null | undefined;
  exceptOfficial?: MeetingFilter | null | undefined;
  exceptTopic?: MeetingFilter | null | undefined;
  exceptKind?: MeetingFilter | null | undefined;
  exceptStatus?: MeetingFilter | null | undefined;
  exceptPlace?: MeetingFilter | null | undefined;
  chosen: Array<string | number> | string | number;
}>;


export type OverviewQuery = { dataset: { version: string, meetingCount: number, officialCount: number, agreementCount: number, statementCount: number, sourceCount: number }, meetings: { totalCount: number, years: Array<{ key: string, count: number }>, months: Array<{ key: string, count: number }>, parties: Array<{ key: string, label: string, count: number }>, partiesByYear: Array<{ key: string, label: string, count: number, years: Array<{ key: string, count: number }> }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
        | { id: string, code: string, name: string }
        | { id: string, code: string, name: string }
      >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }, ties: Array<{ meetingCount: number, firstMet: string | null, lastMet: string | null, parties: Array<
      | { id: string, code: string, name: string }
      | { id: string, code: string, name: string }
    > }>, latest: { nodes: Array<{ slug: string, title: string, date: { label: string } | null, statements: Array<{ id: string, slug: string, act: StatementAct, text: string, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
          | { id: string, name: string }
          | { id: string, name: string }
        > }> }> }, party: { groupBy: Array<{ key: string, label: string, count: number }> }, official: { groupBy: Array<{ key: string, label: string, count: number }> }, topic: { groupBy: Array<{ key: string, label: string, count: number }> }, kind: { groupBy: Array<{ key: string, label: string, count: number }> }, status: { groupBy: Array<{ key: string, label: string, count: number }> }, place: { groupBy: Array<{ key: string, label: string, count: number }> }, chosen: Array<
    | { title: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { id: string }
    | { name: string, id: string }
    | { name: string, id: string }
    | { id: string }
    | { title: string, id: string }
    | { id: string }
    | { label: string, id: string }
   | null> };

export type FacetValueFragment = { key: string, label: string, count: number };

export type PartyQueryVariables = Exact<{
  code: string;
  language: Language;
}>;


export type PartyQuery = { country: { flag: string, alpha3: string, id: string, code: string, name: string, aliases: Array<string>, abbreviations: Array<string>, ties: Array<{ meetingCount: number, agreementCount: number, firstMet: string | null, lastMet: string | null, parties: Array<
        | { id: string, code: string, name: string }
        | { id: string, code: string, name: string }
      > }>, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
          | { id: string, name: string }
          | { id: string, name: string }
        > }> }, subjectOf: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }, officials: { totalCount: number, nodes: Array<{ id: string, name: string, occupancies: Array<{ position: { slug: string, title: string, party:
              | { id: string }
              | { id: string }
             }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }> }, agreements: { totalCount: number, nodes: Array<{ id: string, title: string, kind: AgreementKind, status: AgreementStatus, date: { label: string } | null }> }, meetings: { totalCount: number, years: Array<{ key: string, count: number }>, months: Array<{ key: string, count: number }>, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
          | { id: string, code: string, name: string }
          | { id: string, code: string, name: string }
        >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } } | null, organization: { id: string, code: string, name: string, aliases: Array<string>, abbreviations: Array<string>, ties: Array<{ meetingCount: number, agreementCount: number, firstMet: string | null, lastMet: string | null, parties: Array<
        | { id: string, code: string, name: string }
        | { id: string, code: string, name: string }
      > }>, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
          | { id: string, name: string }
          | { id: string, name: string }
        > }> }, subjectOf: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }, officials: { totalCount: number, nodes: Array<{ id: string, name: string, occupancies: Array<{ position: { slug: string, title: string, party:
              | { id: string }
              | { id: string }
             }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }> }, agreements: { totalCount: number, nodes: Array<{ id: string, title: string, kind: AgreementKind, status: AgreementStatus, date: { label: string } | null }> }, meetings: { totalCount: number, years: Array<{ key: string, count: number }>, months: Array<{ key: string, count: number }>, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
          | { id: string, code: string, name: string }
          | { id: string, code: string, name: string }
        >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } } | null };

type PartyPage_Country_Fragment = { id: string, code: string, name: string, aliases: Array<string>, abbreviations: Array<string>, ties: Array<{ meetingCount: number, agreementCount: number, firstMet: string | null, lastMet: string | null, parties: Array<
      | { id: string, code: string, name: string }
      | { id: string, code: string, name: string }
    > }>, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }> }, subjectOf: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }, officials: { totalCount: number, nodes: Array<{ id: string, name: string, occupancies: Array<{ position: { slug: string, title: string, party:
            | { id: string }
            | { id: string }
           }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }> }, agreements: { totalCount: number, nodes: Array<{ id: string, title: string, kind: AgreementKind, status: AgreementStatus, date: { label: string } | null }> }, meetings: { totalCount: number, years: Array<{ key: string, count: number }>, months: Array<{ key: string, count: number }>, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
        | { id: string, code: string, name: string }
        | { id: string, code: string, name: string }
      >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } };

type PartyPage_Organization_Fragment = { id: string, code: string, name: string, aliases: Array<string>, abbreviations: Array<string>, ties: Array<{ meetingCount: number, agreementCount: number, firstMet: string | null, lastMet: string | null, parties: Array<
      | { id: string, code: string, name: string }
      | { id: string, code: string, name: string }
    > }>, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }> }, subjectOf: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }, officials: { totalCount: number, nodes: Array<{ id: string, name: string, occupancies: Array<{ position: { slug: string, title: string, party:
            | { id: string }
            | { id: string }
           }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null }> }> }, agreements: { totalCount: number, nodes: Array<{ id: string, title: string, kind: AgreementKind, status: AgreementStatus, date: { label: string } | null }> }, meetings: { totalCount: number, years: Array<{ key: string, count: number }>, months: Array<{ key: string, count: number }>, topics: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
        | { id: string, code: string, name: string }
        | { id: string, code: string, name: string }
      >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } };

export type PartyPageFragment =
  | PartyPage_Country_Fragment
  | PartyPage_Organization_Fragment
;

export type PartyOfficeFragment = { position: { slug: string, title: string, party:
      | { id: string }
      | { id: string }
     }, official: { id: string, name: string }, start: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null, end: { earliest: string | null, latest: string | null, isUncertain: boolean, isApproximate: boolean, label: string } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  language: Language;
  types?: Array<SearchType> | SearchType | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type SearchQuery = { search: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node:
        | { id: string, title: string, type: 'Agreement' }
        | { id: string, name: string, type: 'Country' }
        | { id: string, title: string, type: 'Meeting', date: { label: string } | null }
        | { id: string, name: string, type: 'Official' }
        | { id: string, name: string, type: 'Organization' }
        | { id: string, title: string, type: 'Position', party:
            | { id: string }
            | { id: string }
           }
        | { id: string, source: string, type: 'Source' }
        | { id: string, text: string, type: 'Statement', meeting: { id: string } }
        | { id: string, label: string, type: 'Topic' }
      , matches: Array<{ field: string, language: Language | null, snippet: string }> }> } };

export type SourceQueryVariables = Exact<{
  slug: string;
  language: Language;
}>;


export type SourceQuery = { source: { id: string, kind: SourceKind, title: string, publisher: string | null, url: string | null, language: string, paragraphCount: number | null, sha256: string | null, published: { label: string } | null, meetings: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
          | { id: string, code: string, name: string }
          | { id: string, code: string, name: string }
        >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } } | null };

export type StatementLineFragment = { id: string, slug: string, act: StatementAct, text: string, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
    | { id: string, name: string }
    | { id: string, name: string }
  > };

export type TopicQueryVariables = Exact<{
  slug: string;
  language: Language;
}>;


export type TopicQuery = { topic: { id: string, label: string, broader: { id: string, label: string } | null, narrower: Array<{ id: string, label: string }>, meetings: { totalCount: number, years: Array<{ key: string, count: number }>, months: Array<{ key: string, count: number }>, parties: Array<{ key: string, label: string, count: number }>, officials: Array<{ key: string, label: string, count: number }>, nodes: Array<{ id: string, slug: string, title: string, kind: MeetingKind, status: MeetingStatus, place: { city: string | null, country: { code: string, name: string } } | null, parties: Array<
          | { id: string, code: string, name: string }
          | { id: string, code: string, name: string }
        >, date: { edtf: string, earliest: string | null, latest: string | null, precision: DatePrecision, isUncertain: boolean, isApproximate: boolean, label: string } | null }> } } | null, statements: { totalCount: number, nodes: Array<{ id: string, slug: string, act: StatementAct, text: string, meeting: { slug: string, title: string, date: { label: string } | null }, speaker: { id: string, name: string } | null, position: { title: string } | null, parties: Array<
        | { id: string, name: string }
        | { id: string, name: string }
      > }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MeetingMarkFragmentDoc = new TypedDocumentString(`
    fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
    `, {"fragmentName":"MeetingMark"}) as unknown as TypedDocumentString<MeetingMarkFragment, unknown>;
export const ComparedFragmentDoc = new TypedDocumentString(`
    fragment Compared on MeetingConnection {
  totalCount
  topics: groupBy(field: TOPIC, first: 8) {
    key
    label(language: $language)
    count
  }
  nodes {
    ...MeetingMark
  }
}
    fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}`, {"fragmentName":"Compared"}) as unknown as TypedDocumentString<ComparedFragment, unknown>;
export const EvidenceFragmentDoc = new TypedDocumentString(`
    fragment Evidence on Citation {
  field
  part
  basis
  paragraphs
  attribution(language: $language)
  note(language: $language)
  source {
    id
    kind
    title(language: $language)
    publisher(language: $language)
  }
}
    `, {"fragmentName":"Evidence"}) as unknown as TypedDocumentString<EvidenceFragment, unknown>;
export const OfficeFragmentDoc = new TypedDocumentString(`
    fragment Office on Occupancy {
  position {
    slug
    title(language: $language)
    party {
      id
      name(language: $language)
    }
  }
  official {
    id
    name(language: $language)
  }
  start {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  end {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  citations {
    ...Evidence
  }
}
    fragment Evidence on Citation {
  field
  part
  basis
  paragraphs
  attribution(language: $language)
  note(language: $language)
  source {
    id
    kind
    title(language: $language)
    publisher(language: $language)
  }
}`, {"fragmentName":"Office"}) as unknown as TypedDocumentString<OfficeFragment, unknown>;
export const FacetValueFragmentDoc = new TypedDocumentString(`
    fragment FacetValue on Bucket {
  key
  label(language: $language)
  count
}
    `, {"fragmentName":"FacetValue"}) as unknown as TypedDocumentString<FacetValueFragment, unknown>;
export const StatementLineFragmentDoc = new TypedDocumentString(`
    fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}
    `, {"fragmentName":"StatementLine"}) as unknown as TypedDocumentString<StatementLineFragment, unknown>;
export const PartyOfficeFragmentDoc = new TypedDocumentString(`
    fragment PartyOffice on Occupancy {
  position {
    slug
    title(language: $language)
    party {
      id
    }
  }
  official {
    id
    name(language: $language)
  }
  start {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  end {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
}
    `, {"fragmentName":"PartyOffice"}) as unknown as TypedDocumentString<PartyOfficeFragment, unknown>;
export const AgreementLineFragmentDoc = new TypedDocumentString(`
    fragment AgreementLine on Agreement {
  id
  title(language: $language)
  kind
  status
  date {
    label(language: $language)
  }
}
    `, {"fragmentName":"AgreementLine"}) as unknown as TypedDocumentString<AgreementLineFragment, unknown>;
export const MeetingRowFragmentDoc = new TypedDocumentString(`
    fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
    fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}`, {"fragmentName":"MeetingRow"}) as unknown as TypedDocumentString<MeetingRowFragment, unknown>;
export const PartyPageFragmentDoc = new TypedDocumentString(`
    fragment PartyPage on Party {
  id
  code
  name(language: $language)
  ties(first: 20) {
    parties {
      id
      code
      name(language: $language)
    }
    meetingCount
    agreementCount
    firstMet
    lastMet
  }
  aliases
  abbreviations
  statements(first: 8) {
    totalCount
    nodes {
      ...StatementLine
      meeting {
        slug
        title(language: $language)
        date {
          label(language: $language)
        }
      }
    }
  }
  subjectOf(first: 20) {
    totalCount
    nodes {
      ...MeetingMark
    }
  }
  officials(first: 24) {
    totalCount
    nodes {
      id
      name(language: $language)
      occupancies {
        ...PartyOffice
      }
    }
  }
  agreements(first: 30) {
    totalCount
    nodes {
      ...AgreementLine
    }
  }
  meetings(first: 60) {
    totalCount
    years: groupBy(field: YEAR, first: 100) {
      key
      count
    }
    months: groupBy(field: MONTH, first: 100) {
      key
      count
    }
    topics: groupBy(field: TOPIC, first: 12) {
      key
      label(language: $language)
      count
    }
    nodes {
      ...MeetingRow
    }
  }
}
    fragment AgreementLine on Agreement {
  id
  title(language: $language)
  kind
  status
  date {
    label(language: $language)
  }
}
fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
fragment PartyOffice on Occupancy {
  position {
    slug
    title(language: $language)
    party {
      id
    }
  }
  official {
    id
    name(language: $language)
  }
  start {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  end {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`, {"fragmentName":"PartyPage"}) as unknown as TypedDocumentString<PartyPageFragment, unknown>;
export const AgreementDocument = new TypedDocumentString(`
    query Agreement($slug: String!, $language: Language!) {
  agreement(slug: $slug) {
    ...AgreementLine
    aliases
    summary(language: $language)
    parties {
      id
      name(language: $language)
    }
    topics {
      id
      label(language: $language)
    }
    mentions {
      treatment
      meeting {
        ...MeetingRow
      }
      citations {
        ...Evidence
      }
    }
    citations {
      ...Evidence
    }
  }
  statements(first: 20, filter: {agreement: {any: [$slug]}}) {
    totalCount
    nodes {
      ...StatementLine
      meeting {
        slug
        title(language: $language)
        date {
          label(language: $language)
        }
      }
    }
  }
}
    fragment AgreementLine on Agreement {
  id
  title(language: $language)
  kind
  status
  date {
    label(language: $language)
  }
}
fragment Evidence on Citation {
  field
  part
  basis
  paragraphs
  attribution(language: $language)
  note(language: $language)
  source {
    id
    kind
    title(language: $language)
    publisher(language: $language)
  }
}
fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<AgreementQuery, AgreementQueryVariables>;
export const CompareDocument = new TypedDocumentString(`
    query Compare($ids: [ID!]!, $language: Language!) {
  nodes(ids: $ids) {
    id
    ... on Official {
      name(language: $language)
      meetings(first: 100) {
        ...Compared
      }
    }
    ... on Country {
      name(language: $language)
      meetings(first: 100) {
        ...Compared
      }
    }
    ... on Organization {
      name(language: $language)
      meetings(first: 100) {
        ...Compared
      }
    }
  }
}
    fragment Compared on MeetingConnection {
  totalCount
  topics: groupBy(field: TOPIC, first: 8) {
    key
    label(language: $language)
    count
  }
  nodes {
    ...MeetingMark
  }
}
fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}`) as unknown as TypedDocumentString<CompareQuery, CompareQueryVariables>;
export const IndexDocument = new TypedDocumentString(`
    query Index($language: Language!) {
  parties(first: 100) {
    totalCount
    nodes {
      id
      name(language: $language)
      meetings {
        totalCount
      }
    }
  }
  officials(first: 100, orderBy: {field: MEETING_COUNT, direction: DESC}) {
    totalCount
    nodes {
      id
      name(language: $language)
      parties {
        name(language: $language)
      }
    }
  }
  topics {
    id
    label(language: $language)
    broader {
      id
    }
    meetings {
      totalCount
    }
  }
  agreements(first: 100) {
    totalCount
    nodes {
      ...AgreementLine
    }
  }
  sources(first: 100) {
    totalCount
    nodes {
      id
      kind
      title(language: $language)
      publisher(language: $language)
      published {
        label(language: $language)
      }
    }
  }
}
    fragment AgreementLine on Agreement {
  id
  title(language: $language)
  kind
  status
  date {
    label(language: $language)
  }
}`) as unknown as TypedDocumentString<IndexQuery, IndexQueryVariables>;
export const MeetingDocument = new TypedDocumentString(`
    query Meeting($slug: String!, $language: Language!) {
  meeting(slug: $slug) {
    ...MeetingMark
    aliases
    summary(language: $language)
    place {
      city(language: $language)
      venue(language: $language)
      country {
        id
        name(language: $language)
      }
    }
    host {
      id
      name(language: $language)
    }
    roles {
      role
      party {
        id
        name(language: $language)
      }
    }
    subjects {
      id
      name(language: $language)
    }
    participants {
      label(language: $language)
      role
      isHeadOfDelegation
      official {
        id
      }
      position {
        title(language: $language)
      }
      party {
        id
        name(language: $language)
      }
      citations {
        ...Evidence
      }
    }
    topics {
      id
      slug
      label(language: $language)
    }
    agreements {
      treatment
      agreement {
        id
        title(language: $language)
        status
      }
      citations {
        ...Evidence
      }
    }
    statements {
      ...StatementLine
      about {
        id
        name(language: $language)
      }
      agreements {
        id
        title(language: $language)
      }
      citations {
        ...Evidence
      }
    }
    related {
      kind
      direction
      meeting {
        ...MeetingMark
      }
      citations {
        ...Evidence
      }
    }
    partOf {
      ...MeetingMark
    }
    parts {
      ...MeetingMark
    }
    citations {
      ...Evidence
    }
  }
}
    fragment Evidence on Citation {
  field
  part
  basis
  paragraphs
  attribution(language: $language)
  note(language: $language)
  source {
    id
    kind
    title(language: $language)
    publisher(language: $language)
  }
}
fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<MeetingQuery, MeetingQueryVariables>;
export const OfficialDocument = new TypedDocumentString(`
    query Official($slug: String!, $language: Language!, $otherLanguage: Language!) {
  official(slug: $slug) {
    id
    name(language: $language)
    otherName: name(language: $otherLanguage)
    aliases
    honorific(language: $language)
    parties {
      id
      name(language: $language)
    }
    occupancies {
      ...Office
    }
    counterparts(first: 12) {
      meetingCount
      official {
        id
        name(language: $language)
        parties {
          name(language: $language)
        }
      }
    }
    meetings(first: 60) {
      totalCount
      topics: groupBy(field: TOPIC, first: 8) {
        key
        label(language: $language)
        count
      }
      nodes {
        ...MeetingRow
      }
    }
    citations {
      ...Evidence
    }
  }
  statements(first: 20, filter: {speaker: {any: [$slug]}}) {
    totalCount
    nodes {
      ...StatementLine
      meeting {
        slug
        title(language: $language)
        date {
          label(language: $language)
        }
      }
    }
  }
}
    fragment Evidence on Citation {
  field
  part
  basis
  paragraphs
  attribution(language: $language)
  note(language: $language)
  source {
    id
    kind
    title(language: $language)
    publisher(language: $language)
  }
}
fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
fragment Office on Occupancy {
  position {
    slug
    title(language: $language)
    party {
      id
      name(language: $language)
    }
  }
  official {
    id
    name(language: $language)
  }
  start {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  end {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  citations {
    ...Evidence
  }
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<OfficialQuery, OfficialQueryVariables>;
export const OverviewDocument = new TypedDocumentString(`
    query Overview($language: Language!, $filter: MeetingFilter, $exceptParty: MeetingFilter, $exceptOfficial: MeetingFilter, $exceptTopic: MeetingFilter, $exceptKind: MeetingFilter, $exceptStatus: MeetingFilter, $exceptPlace: MeetingFilter, $chosen: [ID!]!) {
  dataset {
    version
    meetingCount
    officialCount
    agreementCount
    statementCount
    sourceCount
  }
  meetings(filter: $filter, first: 100) {
    totalCount
    years: groupBy(field: YEAR, first: 100) {
      key
      count
    }
    months: groupBy(field: MONTH, first: 100) {
      key
      count
    }
    parties: groupBy(field: PARTY, first: 30) {
      key
      label(language: $language)
      count
    }
    partiesByYear: groupBy(field: PARTY, first: 8) {
      key
      label(language: $language)
      count
      years: groupBy(field: YEAR, first: 30) {
        key
        count
      }
    }
    nodes {
      ...MeetingRow
    }
  }
  ties(first: 60, filter: $filter) {
    parties {
      id
      code
      name(language: $language)
    }
    meetingCount
    firstMet
    lastMet
  }
  latest: meetings(filter: $filter, first: 8) {
    nodes {
      slug
      title(language: $language)
      date {
        label(language: $language)
      }
      statements {
        ...StatementLine
      }
    }
  }
  party: meetings(filter: $exceptParty) {
    groupBy(field: PARTY, first: 30) {
      ...FacetValue
    }
  }
  official: meetings(filter: $exceptOfficial) {
    groupBy(field: OFFICIAL, first: 30) {
      ...FacetValue
    }
  }
  topic: meetings(filter: $exceptTopic) {
    groupBy(field: TOPIC, first: 40) {
      ...FacetValue
    }
  }
  kind: meetings(filter: $exceptKind) {
    groupBy(field: KIND) {
      ...FacetValue
    }
  }
  status: meetings(filter: $exceptStatus) {
    groupBy(field: STATUS) {
      ...FacetValue
    }
  }
  place: meetings(filter: $exceptPlace) {
    groupBy(field: PLACE, first: 100) {
      ...FacetValue
    }
  }
  chosen: nodes(ids: $chosen) {
    id
    ... on Official {
      name(language: $language)
    }
    ... on Country {
      name(language: $language)
    }
    ... on Organization {
      name(language: $language)
    }
    ... on Topic {
      label(language: $language)
    }
    ... on Agreement {
      title(language: $language)
    }
    ... on Source {
      title(language: $language)
    }
  }
}
    fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
fragment FacetValue on Bucket {
  key
  label(language: $language)
  count
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<OverviewQuery, OverviewQueryVariables>;
export const PartyDocument = new TypedDocumentString(`
    query Party($code: String!, $language: Language!) {
  country(code: $code) {
    flag
    alpha3
    ...PartyPage
  }
  organization(code: $code) {
    ...PartyPage
  }
}
    fragment AgreementLine on Agreement {
  id
  title(language: $language)
  kind
  status
  date {
    label(language: $language)
  }
}
fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
fragment PartyPage on Party {
  id
  code
  name(language: $language)
  ties(first: 20) {
    parties {
      id
      code
      name(language: $language)
    }
    meetingCount
    agreementCount
    firstMet
    lastMet
  }
  aliases
  abbreviations
  statements(first: 8) {
    totalCount
    nodes {
      ...StatementLine
      meeting {
        slug
        title(language: $language)
        date {
          label(language: $language)
        }
      }
    }
  }
  subjectOf(first: 20) {
    totalCount
    nodes {
      ...MeetingMark
    }
  }
  officials(first: 24) {
    totalCount
    nodes {
      id
      name(language: $language)
      occupancies {
        ...PartyOffice
      }
    }
  }
  agreements(first: 30) {
    totalCount
    nodes {
      ...AgreementLine
    }
  }
  meetings(first: 60) {
    totalCount
    years: groupBy(field: YEAR, first: 100) {
      key
      count
    }
    months: groupBy(field: MONTH, first: 100) {
      key
      count
    }
    topics: groupBy(field: TOPIC, first: 12) {
      key
      label(language: $language)
      count
    }
    nodes {
      ...MeetingRow
    }
  }
}
fragment PartyOffice on Occupancy {
  position {
    slug
    title(language: $language)
    party {
      id
    }
  }
  official {
    id
    name(language: $language)
  }
  start {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
  end {
    earliest
    latest
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<PartyQuery, PartyQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($query: String!, $language: Language!, $types: [SearchType!], $first: Int!, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    edges {
      node {
        type: __typename
        ... on Meeting {
          id
          title(language: $language)
          date {
            label(language: $language)
          }
        }
        ... on Official {
          id
          name(language: $language)
        }
        ... on Country {
          id
          name(language: $language)
        }
        ... on Organization {
          id
          name(language: $language)
        }
        ... on Agreement {
          id
          title(language: $language)
        }
        ... on Position {
          id
          title(language: $language)
          party {
            id
          }
        }
        ... on Statement {
          id
          text(language: $language)
          meeting {
            id
          }
        }
        ... on Topic {
          id
          label(language: $language)
        }
        ... on Source {
          id
          source: title(language: $language)
        }
      }
      matches {
        field
        language
        snippet
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SourceDocument = new TypedDocumentString(`
    query Source($slug: String!, $language: Language!) {
  source(slug: $slug) {
    id
    kind
    title(language: $language)
    publisher(language: $language)
    url
    language
    published {
      label(language: $language)
    }
    paragraphCount
    sha256
    meetings(first: 60) {
      totalCount
      nodes {
        ...MeetingRow
      }
    }
  }
}
    fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<SourceQuery, SourceQueryVariables>;
export const TopicDocument = new TypedDocumentString(`
    query Topic($slug: String!, $language: Language!) {
  topic(slug: $slug) {
    id
    label(language: $language)
    broader {
      id
      label(language: $language)
    }
    narrower {
      id
      label(language: $language)
    }
    meetings(first: 60) {
      totalCount
      years: groupBy(field: YEAR, first: 100) {
        key
        count
      }
      months: groupBy(field: MONTH, first: 100) {
        key
        count
      }
      parties: groupBy(field: PARTY, first: 12) {
        key
        label(language: $language)
        count
      }
      officials: groupBy(field: OFFICIAL, first: 12) {
        key
        label(language: $language)
        count
      }
      nodes {
        ...MeetingRow
      }
    }
  }
  statements(first: 8, filter: {topic: {any: [$slug]}}) {
    totalCount
    nodes {
      ...StatementLine
      meeting {
        slug
        title(language: $language)
        date {
          label(language: $language)
        }
      }
    }
  }
}
    fragment MeetingMark on Meeting {
  id
  slug
  title(language: $language)
  kind
  status
  date {
    edtf
    earliest
    latest
    precision
    isUncertain
    isApproximate
    label(language: $language)
  }
}
fragment MeetingRow on Meeting {
  ...MeetingMark
  place {
    city(language: $language)
    country {
      code
      name(language: $language)
    }
  }
  parties {
    id
    code
    name(language: $language)
  }
}
fragment StatementLine on Statement {
  id
  slug
  act
  text(language: $language)
  speaker {
    id
    name(language: $language)
  }
  position {
    title(language: $language)
  }
  parties {
    id
    name(language: $language)
  }
}`) as unknown as TypedDocumentString<TopicQuery, TopicQueryVariables>;