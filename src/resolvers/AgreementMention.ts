import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Agreement } from "../entities/Agreement";
import { AgreementMention } from "../entities/AgreementMention";
import { Meeting } from "../entities/Meeting";
import { required } from "../errors";

@Resolver(() => AgreementMention)
export class AgreementMentionResolver {
  @FieldResolver(() => Meeting, { description: "The meeting that dealt with it." })
  async meeting(@Root() { meetingSlug }: AgreementMention, @Ctx() { load }: Context): Promise<Meeting> {
    return required(await load.meeting.load(meetingSlug), `meeting/${meetingSlug}`);
  }

  @FieldResolver(() => Agreement, { description: "What the meeting dealt with." })
  async agreement(@Root() { agreementSlug }: AgreementMention, @Ctx() { load }: Context): Promise<Agreement> {
    return required(await load.agreement.load(agreementSlug), `agreement/${agreementSlug}`);
  }
}
