import { initTRPC, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { DomainError } from "@laurel/core/errors/domain-error";
import type { RequestContext } from "../request-context.ts";
import { toTrpcCode, zodToDomainError } from "./errors.ts";

const domainErrorOf = (cause: unknown): DomainError | null => {
  if (cause instanceof DomainError) return cause;
  return cause instanceof ZodError ? zodToDomainError(cause) : null;
};

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
