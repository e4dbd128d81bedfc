import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import { requireAdmin } from "../access/require-access.ts";
import { type Actor, type RequestContext, type VerbContext, verbContext } from "../request-context.ts";
import { toTrpcCode, zodToDomainError } from "./errors.ts";

/** The DomainError in what a procedure threw: drizzle wraps an error of its own around those of the store. */
function domainErrorOf(thrown: unknown): DomainError | null {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof ZodError) return zodToDomainError(thrown);
  return thrown instanceof Error ? domainErrorOf(thrown.cause) : null;
}

const t = initTRPC.context<RequestContext>().create({
  errorFormatter({ shape, error }) {
    const domain = domainErrorOf(error.cause);
    const message =
      domain?.message ??
      (error.code === "INTERNAL_SERVER_ERROR"
        ? "Something went wrong on the server; it is logged there."
        : shape.message);
    return {
      ...shape,
      message,
      data: {
        code: shape.data.code,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        domain: domain ? { code: domain.code, message, details: domain.details } : null,
      },
    };
  },
});

/** Maps what core and the verbs throw to tRPC's codes, in one place. */
const domainErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok) return result;
  const domain = domainErrorOf(result.error.cause);
  if (!domain) throw result.error;
  throw new TRPCError({ code: toTrpcCode(domain.code), message: domain.message, cause: domain });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
export const publicProcedure = t.procedure.use(domainErrors);

/**
 * For all procedures but the few public ones: the actor is known. The scopes of a token are checked where
 * tokens come in, by the REST routes.
 */
export const signedIn = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw new DomainError("UNAUTHENTICATED", "Sign in first.");
  return next({ ctx: { ...ctx, actor: ctx.actor } });
});

/**
 * For procedures on accounts, people and memberships: a personal token is for data, and must not become a way
 * to take over its owner's account.
 */
export const signedInPerson = signedIn.use(({ ctx, next }) => {
  if (ctx.actor.scopes !== null)
    throw new DomainError("FORBIDDEN", "A personal token can't do this: sign in with a browser.");
  return next();
});

export const adminOnly = signedInPerson.use(({ ctx, next }) => {
  requireAdmin(ctx.actor);
  return next();
});

type SignedIn = RequestContext & { readonly actor: Actor };

/**
 * Runs a verb in a transaction of its own. If the verb throws, the transaction is rolled back: nothing is
 * half written.
 */
export function inTransaction<Input, Output>(verb: (ctx: VerbContext, input: Input) => Promise<Output>) {
  return ({ ctx, input }: { readonly ctx: SignedIn; readonly input: Input }): Promise<Output> =>
    ctx.store.transaction((tx) => verb(verbContext(ctx, tx), input));
}

type Request<Input> = Parameters<ReturnType<typeof inTransaction<Input, unknown>>>[0];

/** Runs a verb that asks for a job or for its end, and tells the runner once that is committed. */
export function inTransactionForJob<Input, Output>(verb: Parameters<typeof inTransaction<Input, Output>>[0]) {
  const run = inTransaction(verb);
  return async (request: Request<Input>): Promise<Output> => {
    const asked = await run(request);
    request.ctx.wakeJobs();
    return asked;
  };
}
