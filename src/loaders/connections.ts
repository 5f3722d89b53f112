import type { AgreementListArgs } from "../schema/AgreementList";
import { AgreementConnection, OfficialConnection, PartyConnection, SourceConnection } from "../schema/connections";
import { MeetingConnection, type MeetingListArgs, type MeetingScope } from "../schema/MeetingList";
import type { OfficialListArgs } from "../schema/OfficialList";
import type { PageArgs } from "../schema/Page";
import { agreementList } from "./agreements";
import { partyList, sourceList } from "./catalogues";
import { listLoaders } from "./list";
import { meetingList } from "./meetings";
import { officialList } from "./officials";
import type { Store } from "./select";

/** The connections of the API. Each throws at once where its arguments are out of bounds, and reads nothing until it is asked. */
export function connectionLoaders(store: Store) {
  const { list } = listLoaders(store);
  return {
    meetings(scope: MeetingScope, args: MeetingListArgs): MeetingConnection {
      const set = { scope, filter: args.filter };
      return new MeetingConnection(set, list(meetingList(set, args.orderBy), args));
    },
    officials: (partyCode: string | null, args: OfficialListArgs) =>
      new OfficialConnection(list(officialList(partyCode, args), args)),
    agreements: (partyCode: string | null, args: AgreementListArgs) =>
      new AgreementConnection(list(agreementList(partyCode, args), args)),
    parties: (args: PageArgs) => new PartyConnection(list(partyList, args)),
    sources: (args: PageArgs) => new SourceConnection(list(sourceList, args)),
  };
}
