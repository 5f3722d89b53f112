import * as evidence from "./rules/evidence";
import * as dates from "./rules/dates";
import * as files from "./rules/files";
import * as letters from "./rules/letters";
import * as links from "./rules/links";
import * as meetings from "./rules/meetings";
import * as names from "./rules/names";
import * as officials from "./rules/officials";
import * as participants from "./rules/participants";
import * as parties from "./rules/parties";
import * as references from "./rules/references";
import type { Rule } from "./rules/Rule";
import * as sources from "./rules/sources";
import * as statements from "./rules/statements";
import * as subjects from "./rules/subjects";
import * as texts from "./rules/texts";
import * as topics from "./rules/topics";

/** Every rule. None needs another, and each tells all that it finds. */
export const rules: readonly Rule[] = [
  files.filesAreNamedAfterKeys,
  files.slugsAreStable,
  files.minimumsAreMet,
  files.headerIsUsable,
  files.namesAreDistinct,
  texts.textsAreInTheirLanguage,
  texts.textsAreClean,
  letters.lettersAreOfTheLanguage,
  references.referencesLeadSomewhere,
  references.placesAreInCountries,
  references.sourcesAreCited,
  references.recordsAreReached,
  evidence.everyFieldHasEvidence,
  evidence.evidenceIsForPresentFields,
  evidence.paragraphsExist,
  evidence.notesSayHow,
  evidence.basisFitsSource,
  sources.articlesHaveFingerprints,
  sources.fingerprintsAreDistinct,
  sources.languagesAreKnown,
  sources.addressesAreWhole,
  parties.partiesHaveTheirCodes,
  names.aliasesAddSomething,
  names.namesLeadToOneRecord,
  names.abbreviationsLeadToOneParty,
  officials.occupanciesDoNotOverlap,
  dates.datesExist,
  dates.endsFollowStarts,
  dates.partsAreWithinWholes,
  dates.partsAreNoCycles,
  dates.statusFitsPublication,
  topics.topicsAreNoCycles,
  topics.topicsAreUsed,
  participants.participantsAreSomebody,
  participants.officesBelongToParties,
  participants.officesAreHeldThen,
  participants.participantsAreListedOnce,
  participants.hostsTakePart,
  participants.hostsStandFirst,
  meetings.meetingsAreThereOnce,
  meetings.listsNameThingsOnce,
  meetings.plannedMeetingsDidNothing,
  meetings.treatmentsFitAgreements,
  meetings.cameoCodesExist,
  links.linksJoinTwoMeetings,
  links.followersComeAfter,
  links.followersAreNoCycles,
  subjects.subjectsDidNotTakePart,
  subjects.statementsAreAboutOthers,
  statements.statementsCountFromOne,
  statements.jointPartiesTookPart,
  statements.speakersTookPart,
];
