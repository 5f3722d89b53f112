CREATE TABLE party (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, nameAr TEXT NOT NULL);
CREATE TABLE position (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, titleAr TEXT NOT NULL,
  partyId INTEGER NOT NULL REFERENCES party
);
CREATE TABLE topic (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, label TEXT NOT NULL, labelAr TEXT NOT NULL);
-- nameRank: the place of the name in the order of English names, which SQLite does not know.
CREATE TABLE official (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT NOT NULL, nameAr TEXT NOT NULL,
  nameRank INTEGER NOT NULL
);
-- ordinal: the party represented most recently first.
CREATE TABLE representation (
  officialId INTEGER NOT NULL REFERENCES official, ordinal INTEGER NOT NULL, partyId INTEGER NOT NULL REFERENCES party,
  nameRank INTEGER NOT NULL,
  PRIMARY KEY (officialId, ordinal)
) WITHOUT ROWID;
CREATE INDEX representation_of_party ON representation (partyId, nameRank);
CREATE TABLE agreement (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, titleAr TEXT NOT NULL
);
CREATE TABLE agreement_party (
  agreementId INTEGER NOT NULL REFERENCES agreement, ordinal INTEGER NOT NULL, partyId INTEGER NOT NULL REFERENCES party,
  PRIMARY KEY (agreementId, ordinal)
) WITHOUT ROWID;
-- dateLatest: as it is shown, null where the end is open; lastDay: as it is compared.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, titleAr TEXT NOT NULL,
  summary TEXT NOT NULL, summaryAr TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL,
  dateEdtf TEXT, dateEarliest TEXT, dateLatest TEXT, lastDay TEXT, hostId INTEGER REFERENCES party
);
CREATE INDEX meeting_by_host ON meeting (hostId, dateEarliest DESC, slug DESC, lastDay);
CREATE TABLE participant (
  meetingId INTEGER NOT NULL REFERENCES meeting, ordinal INTEGER NOT NULL, officialId INTEGER REFERENCES official,
  positionId INTEGER REFERENCES position, partyId INTEGER NOT NULL REFERENCES party, role TEXT NOT NULL,
  PRIMARY KEY (meetingId, ordinal)
) WITHOUT ROWID;
-- Each meeting that an official took part in once; ordinal: the latest first.
CREATE TABLE attendance (
  officialId INTEGER NOT NULL REFERENCES official, ordinal INTEGER NOT NULL,
  meetingId INTEGER NOT NULL REFERENCES meeting,
  PRIMARY KEY (officialId, ordinal)
) WITHOUT ROWID;
CREATE TABLE agreement_mention (
  meetingId INTEGER NOT NULL REFERENCES meeting, ordinal INTEGER NOT NULL,
  agreementId INTEGER NOT NULL REFERENCES agreement, treatment TEXT NOT NULL,
  PRIMARY KEY (meetingId, ordinal)
) WITHOUT ROWID;
CREATE TABLE meeting_topic (
  meetingId INTEGER NOT NULL REFERENCES meeting, ordinal INTEGER NOT NULL, topicId INTEGER NOT NULL REFERENCES topic,
  PRIMARY KEY (meetingId, ordinal)
) WITHOUT ROWID;
