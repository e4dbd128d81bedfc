import { adminOnly, inTransaction, router } from "../procedure/procedures.ts";
import { verbContext } from "../request-context.ts";
import { CreatePerson, createPerson } from "./create-person.ts";
import { ErasePerson, erasePerson } from "./erase-person.ts";
import { ImportPeople, importPeople } from "./import-people.ts";
import { ListPeople, listPeople } from "./list-people.ts";
import { ReissueLink, reissueLink } from "./reissue-link.ts";
import { SetDisabled, setDisabled } from "./set-disabled.ts";
import { SetRole, setRole } from "./set-role.ts";

export const peopleRouter = router({
  list: adminOnly.input(ListPeople).query(({ ctx, input }) => listPeople(ctx.store.read, input, ctx.now())),
  create: adminOnly
    .input(CreatePerson)
    .mutation(({ ctx, input }) =>
      ctx.store.transaction((tx) =>
        createPerson({ ...verbContext(ctx, tx), publicUrl: ctx.publicUrl }, input),
      ),
    ),
  importCsv: adminOnly.input(ImportPeople).mutation(({ ctx, input }) => importPeople(ctx, input)),
  reissueLink: adminOnly
    .input(ReissueLink)
    .mutation(({ ctx, input }) =>
      ctx.store.transaction((tx) =>
        reissueLink({ ...verbContext(ctx, tx), publicUrl: ctx.publicUrl }, input),
      ),
    ),
  erase: adminOnly.input(ErasePerson).mutation(inTransaction(erasePerson)),
  setDisabled: adminOnly.input(SetDisabled).mutation(inTransaction(setDisabled)),
  setRole: adminOnly.input(SetRole).mutation(inTransaction(setRole)),
});
