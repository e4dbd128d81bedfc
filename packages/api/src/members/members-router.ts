import { inTransaction, router, signedInPerson } from "../procedure/procedures.ts";
import { AddMember, addMember } from "./add-member.ts";
import { ListCandidates, listCandidates } from "./list-candidates.ts";
import { ListMembers, listMembers } from "./list-members.ts";
import { RemoveMember, removeMember } from "./remove-member.ts";
import { SetMemberRole, setMemberRole } from "./set-member-role.ts";

export const membersRouter = router({
  list: signedInPerson
    .input(ListMembers)
    .query(({ ctx, input }) => listMembers(ctx.store.read, ctx.actor, input)),
  candidates: signedInPerson
    .input(ListCandidates)
    .query(({ ctx, input }) => listCandidates(ctx.store.read, ctx.actor, input)),
  add: signedInPerson.input(AddMember).mutation(inTransaction(addMember)),
  setRole: signedInPerson.input(SetMemberRole).mutation(inTransaction(setMemberRole)),
  remove: signedInPerson.input(RemoveMember).mutation(inTransaction(removeMember)),
});
